import { useStrings } from '../../components/strings';

/** The progress bar. `progress-bar.ts` updates it directly, so that scrolling doesn't render the view. */
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
