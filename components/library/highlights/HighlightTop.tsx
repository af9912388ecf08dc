import { Ellipsis } from 'lucide';
import type { RefObject } from 'preact';
import { IconButton } from '../../controls/IconButton';
import { formatCount } from '../../plural';
import { useStrings } from '../../strings';
import { Filters } from '../Filters';
import type { HighlightShelfView, LibraryProps } from '../props';
import { SearchField } from '../SearchField';
import { HighlightFilters } from './HighlightFilters';

interface HighlightTopProps {
  library: LibraryProps;
  shelf: HighlightShelfView;
  field: RefObject<HTMLInputElement | null>;
  /** Whether the lists and tags stand elsewhere, beside it. */
  withoutFilters?: boolean | undefined;
  onTags(): void;
  onReview(): void;
  /** Opens the menu of the panel at a point. */
  onMenu(at: { x: number; y: number }): void;
}

/** Above the shelf of highlights: search, lists, filters, its length and order. */
export function HighlightTop({
  library,
  shelf,
  field,
  withoutFilters,
  onTags,
  onReview,
  onMenu,
}: HighlightTopProps) {
  const t = useStrings();
  const { query, total, state } = shelf;
  const { actions, locale } = library;
  const on = actions.highlights;
  const focusList = () => document.querySelector<HTMLElement>('.highlight-row .title')?.focus();
  return (
    <div class="top">
      <div class="search-line">
        <SearchField
          field={field}
          value={query.search}
          onSearch={(search) => on.query({ ...query, search })}
          onLeave={focusList}
        />
        <IconButton
          control="panel-menu"
          label={t('more')}
          icon={Ellipsis}
          popup="menu"
          onClick={({ currentTarget }) => {
            const { right, left, bottom } = currentTarget.getBoundingClientRect();
            const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
            onMenu({ x: isRightToLeft ? right : left, y: bottom });
          }}
        />
      </div>
      {!withoutFilters && (
        <Filters
          query={library.query}
          inHighlights
          onQuery={actions.query}
          onHighlights={on.open}
          onTags={onTags}
        />
      )}
      <HighlightFilters query={query} onQuery={on.query} onReview={onReview} />
      <div class="order">
        <p class="total" role="status">
          {state === 'ready' &&
            total > 0 &&
            formatCount(t, 'highlightCount', total, locale, new Intl.NumberFormat(locale).format(total))}
        </p>
        <select
          data-control="highlight-order"
          aria-label={t('sort')}
          value={query.order}
          onChange={({ currentTarget }) =>
            on.query({ ...query, order: currentTarget.value === 'article' ? 'article' : 'newest' })
          }
        >
          <option value="newest">{t('highlightsNewest')}</option>
          <option value="article">{t('highlightsByArticle')}</option>
        </select>
      </div>
    </div>
  );
}
