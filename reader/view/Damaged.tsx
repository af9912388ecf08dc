import { useStrings } from '../../components/strings';

/** A quiet line over the text where some of the reader's settings could not be read, and the way to see which. */
export function DamagedSettings({ onSettings }: { onSettings(): void }) {
  const t = useStrings();
  return (
    <p class="notice" role="note" data-part="damaged">
      {t('settingsDamaged')}{' '}
      <button type="button" class="inline" data-control="settings" onClick={onSettings}>
        {t('settingsSee')}
      </button>
    </p>
  );
}
