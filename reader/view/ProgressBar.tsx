import { useStrings } from '../../components/strings';
import { localeAttributes } from './locale-attributes';

/** The progress bar. `progress-bar.ts` updates it directly, so that scrolling doesn't render the view. */
export function ProgressBar({ locale }: { locale: string }) {
  const t = useStrings();
  return (
    <div
      class="reading"
      data-part="reading"
      role="progressbar"
      lang={locale}
      aria-label={t('progress')}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      {/* The interface's own, in an article of any language. */}
      <span data-part="left" aria-hidden="true" {...localeAttributes(locale)} />
    </div>
  );
}
