import { Ellipsis, PanelTop } from 'lucide';
import type { RefObject } from 'preact';
import { IconButton } from '../controls/IconButton';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { ChosenTags, Filters, SortOrder } from './Filters';
import type { LibraryProps } from './props';
import { SearchField } from './SearchField';
import { SelectionBar } from './SelectionBar';
import { NOTHING_SELECTED } from './selection';
import type { Commands } from './use-commands';

interface LibraryTopProps {
  library: LibraryProps;
  commands: Commands;
  field: RefObject<HTMLInputElement | null>;
  /** Whether the lists and tags stand elsewhere, beside it. */
  withoutFilters?: boolean;
  onLeave(): void;
}

/** Above the list: search, filters, and its length and order, or what is selected in it. */
export function LibraryTop({ library, commands, field, withoutFilters, onLeave }: LibraryTopProps) {
  const t = useStrings();
  const { query, list, locale, actions } = library;
  const { selection, count, setSelection, setOverlay } = commands;
  return (
    <div class="top">
      <div class="search-line">
        <SearchField
          field={field}
          value={query.search}
          onSearch={(search) => actions.query({ ...query, search })}
          onLeave={onLeave}
        />
        {actions.openFullLibrary && (
          <IconButton
            control="full-library"
            label={t('fullLibrary')}
            icon={PanelTop}
            onClick={actions.openFullLibrary}
          />
        )}
        <IconButton
          control="panel-menu"
          label={t('more')}
          icon={Ellipsis}
          popup="menu"
          onClick={({ currentTarget }) => {
            const { right, left, bottom } = currentTarget.getBoundingClientRect();
            const rightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
            setOverlay({ kind: 'panel-menu', at: { x: rightToLeft ? right : left, y: bottom } });
          }}
        />
      </div>
      {!withoutFilters && (
        <Filters
          query={query}
          inHighlights={library.shelf !== null}
          onQuery={actions.query}
          onHighlights={actions.highlights.open}
          onTags={() => setOverlay({ kind: 'tag-list' })}
        />
      )}
      <ChosenTags query={query} onQuery={actions.query} />
      {count > 0 ? (
        <SelectionBar
          count={count}
          total={list.total}
          filter={query.filter}
          locale={locale}
          onAll={commands.selectAll}
          onNone={() => setSelection(NOTHING_SELECTED)}
          onChange={(wanted) => commands.change(selection, wanted)}
          onTags={() => commands.editTags(selection)}
        />
      ) : (
        <div class="order">
          <Total library={library} />
          <SortOrder query={query} onQuery={actions.query} />
        </div>
      )}
    </div>
  );
}

/** The length of the list. Its space is reserved, so that no row moves. */
function Total({ library: { query, list, locale } }: { library: LibraryProps }) {
  const t = useStrings();
  const isKnown = list.total > 0 && (list.state === 'ready' || list.state === 'painted');
  const count = new Intl.NumberFormat(locale).format(list.total);
  return (
    <p class="total" role="status">
      {isKnown && formatCount(t, query.search.trim() ? 'found' : 'articles', list.total, locale, count)}
    </p>
  );
}
