import { useStrings } from '../../components/strings';
import type { BackupAccess, BackupFacts } from './props';

interface AutomaticBackupProps {
  facts: BackupFacts;
  backups: BackupAccess;
}

/** Daily backups: whether, where to, and how many are kept. */
export function AutomaticBackup({ facts, backups }: AutomaticBackupProps) {
  const t = useStrings();
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          data-control="automatic-backup"
          checked={facts.automatic}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // It shows what is, not what was asked for: the user may refuse.
            currentTarget.checked = facts.automatic;
            void backups.setAutomatic(wanted);
          }}
        />
        {t('backupAutomatic')}
      </label>
      {facts.automatic && (
        <>
          {facts.failure !== null && (
            <p class="warning" role="status" data-control="backup-failure">
              {t('backupFailed', facts.failure)}
            </p>
          )}
          {facts.folderIsLocked && (
            <button type="button" data-control="unlock-folder" onClick={() => void backups.unlockFolder()}>
              {t('backupFolderAgain')}
            </button>
          )}
          <p class="hint">{facts.folder ? t('backupFolder', facts.folder) : t('backupDownloads')}</p>
          {facts.canChooseFolder && (
            <button type="button" data-control="choose-folder" onClick={() => void backups.chooseFolder()}>
              {t('backupChooseFolder')}
            </button>
          )}
          <label class="keep">
            {t('backupKeep')}{' '}
            <input
              type="number"
              min={1}
              max={1000}
              data-control="keep-backups"
              value={facts.keep}
              onChange={({ currentTarget }) =>
                void backups.setKeep(
                  Math.min(1000, Math.max(1, Math.round(Number(currentTarget.value)) || 1)),
                )
              }
            />
          </label>
        </>
      )}
    </>
  );
}
