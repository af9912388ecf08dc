import { useStrings } from '../../components/strings';

/** One quiet line over an article that opened by itself, and the button that stops it. */
export function AutomaticNotice({ onStop }: { onStop(): void }) {
  const t = useStrings();
  return (
    <p class="notice" role="note" data-part="automatic-notice">
      {t('openedByItself')}{' '}
      <button type="button" class="inline" data-control="stop-automatic" onClick={onStop}>
        {t('automaticStop')}
      </button>
    </p>
  );
}
