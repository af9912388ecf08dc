import { useStrings } from '../../components/strings';

/** The line that says how far one has read; `progress-bar.ts` writes it, so that scrolling draws nothing else. */
export function ProgressBar() {
  const t = useStrings();
  return (
    <div
      class="reading"
      data-part="reading"
      role="progressbar"
      aria-label={t('progress')}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span data-part="left" aria-hidden="true" />
    </div>
  );
}
