import { useEffect, useState } from 'preact/hooks';
import type { HighlightRow, ReviewAnswer } from '../../../library/types';
import { Sheet } from '../../controls/Sheet';
import { drawnColor } from '../../highlights/colors';
import { useStrings } from '../../strings';
import type { HighlightActions } from '../props';

interface ReviewProps {
  on: HighlightActions;
  /** Language of the interface (BCP 47). */
  locale: string;
  onClose(): void;
}

const ANSWERS = [
  { answer: 'keep', label: 'reviewKeep' },
  { answer: 'later', label: 'reviewLater' },
  { answer: 'forget', label: 'reviewForget' },
] as const satisfies readonly { answer: ReviewAnswer; label: string }[];

/** The day's old highlights, one after another. */
export function Review({ on, locale, onClose }: ReviewProps) {
  const t = useStrings();
  const [due, setDue] = useState<readonly HighlightRow[] | null>(null);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    let isClosed = false;
    on.loadReview().then((rows) => !isClosed && setDue(rows));
    return () => {
      isClosed = true;
    };
  }, []);
  const number = new Intl.NumberFormat(locale);
  const row = due?.[index];
  const answer = (given: ReviewAnswer) => {
    if (!row) return;
    on.review(row, given);
    setIndex(index + 1);
  };
  return (
    <Sheet name="review" title={t('review')} focus='[data-control="review-keep"], button' onClose={onClose}>
      {due && !row && <p role="status">{t(due.length ? 'reviewDone' : 'reviewNone')}</p>}
      {due && row && (
        <div class="review" aria-live="polite">
          <p class="facts">
            {t('reviewHint')} {t('reviewOf', number.format(index + 1), number.format(due.length))}
          </p>
          <blockquote data-color={drawnColor(row.color)} dir="auto" lang={row.article.language ?? undefined}>
            {row.quote}
          </blockquote>
          {row.note && (
            <p class="own" dir="auto">
              {row.note}
            </p>
          )}
          <p class="facts">
            <button type="button" class="inline" data-control="review-open" onClick={() => on.read(row)}>
              <bdi>{row.article.title || row.article.url}</bdi>
            </button>
          </p>
          <p class="sheet-foot">
            {ANSWERS.map(({ answer: given, label }) => (
              <button
                key={given}
                type="button"
                data-control={`review-${given}`}
                class={given === 'keep' ? 'text strong' : 'text'}
                onClick={() => answer(given)}
              >
                {t(label)}
              </button>
            ))}
          </p>
        </div>
      )}
    </Sheet>
  );
}
