import { formatCount } from '../../plural';
import { useStrings } from '../../strings';
import type { HighlightActions, HighlightShelfView } from '../props';
import { HighlightFilters } from './HighlightFilters';

interface HighlightOrderProps {
  shelf: HighlightShelfView;
  /** Language of the interface (BCP 47). */
  locale: string;
  on: HighlightActions;
  onReview(): void;
}

/** What narrows and orders the shelf of highlights, and its length. */
export function HighlightOrder({ shelf, locale, on, onReview }: HighlightOrderProps) {
  const t = useStrings();
  const { query, total, state } = shelf;
  return (
    <>
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
    </>
  );
}
