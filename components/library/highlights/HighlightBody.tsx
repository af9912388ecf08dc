import { useStrings } from '../../strings';
import type { HighlightActions, HighlightShelfView } from '../props';
import { Skeleton } from '../Skeleton';
import { HighlightRows } from './HighlightRows';

interface HighlightBodyProps {
  shelf: HighlightShelfView;
  /** Language of the interface (BCP 47). */
  locale: string;
  on: HighlightActions;
}

/** The passages of the shelf, or what stands in their place. */
export function HighlightBody({ shelf, locale, on }: HighlightBodyProps) {
  const t = useStrings();
  const { query, total, state } = shelf;
  if (state === 'starting') return <Skeleton />;
  if (total > 0) return <HighlightRows shelf={shelf} locale={locale} on={on} />;
  const isNarrowed = query.search.trim() !== '' || query.color !== null || query.withNote;
  return (
    <div class="nothing" data-part="nothing">
      <p class="lead" role="status">
        {t(isNarrowed ? 'noHighlightsFound' : 'noHighlightsYet')}
      </p>
      {!isNarrowed && <p>{t('noHighlightsHow')}</p>}
    </div>
  );
}
