import { useStrings } from '../../components/strings';

/** A notice that the article opened automatically, with a button that turns that off. */
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
