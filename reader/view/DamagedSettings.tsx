import { useStrings } from '../../components/strings';

/** A notice that some settings were invalid, with a link to them. */
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
