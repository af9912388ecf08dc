import { StickyNote } from 'lucide';
import type { HighlightQuery } from '../../../library/types';
import { Icon } from '../../controls/Icon';
import { ColorButtons } from '../../highlights/ColorButtons';
import { useStrings } from '../../strings';

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
      <ColorButtons
        control="filter"
        chosen={query.color}
        onChoose={(color) => onQuery({ ...query, color: query.color === color ? null : color })}
      />
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
