import { useStrings } from '../../components/strings';
import type { BackupFacts, ImportOptions } from './import-view';

interface BackupOptionsProps {
  backup: BackupFacts;
  chosen: ImportOptions;
  locale: string;
  onChosen(chosen: ImportOptions): void;
}

/** Date of a backup, and how to restore it: merged into the library or in its place, with or without its settings. */
export function BackupOptions({ backup, chosen, locale, onChosen }: BackupOptionsProps) {
  const t = useStrings();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(backup.createdAt);
  return (
    <fieldset data-part="backup">
      <legend>{t('restoreOf', date)}</legend>
      {backup.isNewer && <p role="alert">{t('restoreNewer')}</p>}
      <label class="check">
        <input
          type="radio"
          name="replace"
          data-control="merge"
          checked={!chosen.replace}
          onChange={() => onChosen({ ...chosen, replace: false })}
        />
        {t('restoreMerge')}
      </label>
      <label class="check">
        <input
          type="radio"
          name="replace"
          data-control="replace"
          checked={chosen.replace}
          onChange={() => onChosen({ ...chosen, replace: true })}
        />
        <span>
          {t('restoreReplace')}
          <small class="hint">{t('restoreReplaceHint')}</small>
        </span>
      </label>
      {backup.settings && (
        <label class="check">
          <input
            type="checkbox"
            data-control="settings"
            checked={chosen.settings}
            onChange={({ currentTarget }) => onChosen({ ...chosen, settings: currentTarget.checked })}
          />
          {t('restoreSettings')}
        </label>
      )}
    </fieldset>
  );
}
