import { StickyNote } from 'lucide';
import { HIGHLIGHT_COLORS, type HighlightQuery } from '../../../library/types';
import { Icon } from '../../controls/Icon';
import { useStrings } from '../../strings';
import { COLOR_NAMES } from '../../highlights/colors';

interface HighlightFiltersProps {
  query: HighlightQuery;
  onQuery(query: HighlightQuery): void;
  /** Opens the review of old highlights. */
  onReview(): void;
}

/** The four colours and "with note", each switched on and off; one colour at a time. */
export function HighlightFilters({ query, onQuery, onReview }: HighlightFiltersProps) {
  const t = useStrings();
  return (
    <fieldset class="highlight-filters">
      <legend class="heard">{t('filter')}</legend>
      {HIGHLIGHT_COLORS.map((color) => (
        <button
          key={color}
          type="button"
          class="icon mark-color"
          data-control={`filter-${color}`}
          data-color={color}
          title={t(COLOR_NAMES[color])}
          aria-label={t(COLOR_NAMES[color])}
          aria-pressed={query.color === color}
          onClick={() => onQuery({ ...query, color: query.color === color ? null : color })}
        >
          <span aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        class="chip"
        data-control="filter-note"
        aria-pressed={query.withNote}
        onClick={() => onQuery({ ...query, withNote: !query.withNote })}
      >
        <Icon node={StickyNote} />
        {t('withNote')}
      </button>
      <span class="space" />
      <button type="button" class="inline" data-control="review" aria-haspopup="dialog" onClick={onReview}>
        {t('review')}
      </button>
    </fieldset>
  );
}
