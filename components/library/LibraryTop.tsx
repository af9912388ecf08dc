import type { RefObject } from 'preact';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { ChosenTags, Filters, SortOrder } from './Filters';
import { HighlightOrder } from './highlights/HighlightOrder';
import type { LibraryProps } from './props';
import { SearchLine } from './SearchLine';
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

/** Above the list: search, filters, and its length and order. */
export function LibraryTop({ library, commands, field, withoutFilters, onLeave }: LibraryTopProps) {
  const { query, shelf, actions } = library;
  const { setOverlay } = commands;
  return (
    <div class="top">
      <SearchLine library={library} commands={commands} field={field} onLeave={onLeave} />
      {!withoutFilters && (
        <Filters
          query={query}
          inHighlights={library.shelf !== null}
          onQuery={actions.query}
          onHighlights={actions.highlights.open}
          onTags={() => setOverlay({ kind: 'tag-list' })}
        />
      )}
      {shelf ? (
        <HighlightOrder
          shelf={shelf}
          locale={library.locale}
          on={actions.highlights}
          onReview={() => setOverlay({ kind: 'review' })}
        />
      ) : (
        <ArticleOrder library={library} commands={commands} />
      )}
    </div>
  );
}

/** The length and order of the list of articles, or what is selected in it. */
function ArticleOrder({ library, commands }: Pick<LibraryTopProps, 'library' | 'commands'>) {
  const { query, list, locale, actions } = library;
  const { selection, count, setSelection } = commands;
  return (
    <>
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
    </>
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
