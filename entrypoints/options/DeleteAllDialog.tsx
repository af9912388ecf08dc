import { useState } from 'preact/hooks';
import { ModalDialog } from '../../components/controls/ModalDialog';
import { useStrings } from '../../components/strings';

interface DeleteAllDialogProps {
  /** What will be deleted. */
  sentence: string;
  onDelete(): void;
  onClose(): void;
}

/** Asks the user to type a word before everything is deleted. */
export function DeleteAllDialog({ sentence, onDelete, onClose }: DeleteAllDialogProps) {
  const t = useStrings();
  const word = t('deleteAllWord');
  const [typed, setTyped] = useState('');
  const isConfirmed = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const goToBackup = () => {
    onClose();
    location.hash = 'section-backup';
  };
  return (
    <ModalDialog part="delete-all" title={t('deleteAll')} focus="input" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed) onDelete();
        }}
      >
        <p>
          {sentence}{' '}
          <button type="button" class="inline" data-control="backup-first" onClick={goToBackup}>
            {t('backupFirst')}
          </button>
        </p>
        <label>
          {t('deleteAllType', word)}
          <input
            type="text"
            data-control="delete-all-word"
            value={typed}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <p class="actions">
          <button type="submit" class="danger" data-control="delete-all-now" disabled={!isConfirmed}>
            {t('delete')}
          </button>{' '}
          <button type="button" data-control="delete-all-cancel" onClick={onClose}>
            {t('cancel')}
          </button>
        </p>
      </form>
    </ModalDialog>
  );
}
