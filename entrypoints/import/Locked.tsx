import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { ImportActions, ImportView } from './import-view';

interface LockedProps {
  view: Extract<ImportView, { step: 'locked' }>;
  actions: ImportActions;
}

/** Asks for the passphrase of an encrypted backup. */
export function Locked({ view: { name, isWrong, isOpening }, actions }: LockedProps) {
  const t = useStrings();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="card"
      data-step="locked"
      onSubmit={(event) => {
        event.preventDefault();
        actions.unlock(field.current?.value ?? '');
      }}
    >
      <p class="files">{name}</p>
      <label>
        {t('restoreLocked')}
        <input
          ref={field}
          type="password"
          autocomplete="off"
          data-control="passphrase"
          aria-invalid={isWrong}
          aria-describedby="wrong-passphrase"
        />
      </label>
      <p class="error" id="wrong-passphrase" role="alert">
        {isWrong && !isOpening && t('restoreWrong')}
      </p>
      <p class="actions">
        <button type="submit" class="main" data-control="unlock" disabled={isOpening}>
          {t(isOpening ? 'working' : 'restoreOpen')}
        </button>
        <button type="button" data-control="cancel" onClick={actions.stop}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
