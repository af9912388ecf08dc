import { useState } from 'preact/hooks';
import { ModalDialog } from '../../components/controls/ModalDialog';
import { useStrings } from '../../components/strings';
import { DEVICE_FAILURES } from '../../platform/devices/failures';
import type { MessageKey } from '../../platform/message-key';
import type { DevicesAccess } from './devices-props';

interface RemoveDeviceDialogProps {
  name: string;
  devices: DevicesAccess;
  onClose(): void;
  /** `recoveryCode`: of the library's new key. */
  onRemoved(recoveryCode: string | null): void;
}

const FIELDS = [
  { name: 'passphrase', label: 'devicesPassphraseNow' },
  { name: 'newPassphrase', label: 'devicesPassphraseNew', minLength: 12 },
] as const;

/** Asks for the passphrase so far and a new one, and gives the library a new key. */
export function RemoveDeviceDialog({ name, devices, onClose, onRemoved }: RemoveDeviceDialogProps) {
  const t = useStrings();
  const [typed, setTyped] = useState({ passphrase: '', newPassphrase: '' });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const remove = async () => {
    setBusy(true);
    setFailure(null);
    const result = await devices.replaceKey(typed).catch((error: unknown) => {
      console.warn('Lectern could not change the key', error);
      return { kind: 'failed', failure: 'unreachable' } as const;
    });
    if (result.kind === 'done') return onRemoved(result.recoveryCode);
    setFailure(DEVICE_FAILURES[result.failure]);
    setBusy(false);
  };
  return (
    <ModalDialog
      part="remove-device"
      title={t('devicesRemoveTitle', name)}
      focus="[data-control=remove-passphrase]"
      onClose={onClose}
    >
      <p>{t('devicesRemoveHint')}</p>
      <form
        class="passphrase"
        aria-busy={isBusy}
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        {FIELDS.map(({ name: field, label, ...rules }) => (
          <label class="field" key={field}>
            {t(label)}
            <input
              {...rules}
              type="password"
              data-control={`remove-${field}`}
              autocomplete="off"
              required
              disabled={isBusy}
              value={typed[field]}
              onInput={({ currentTarget }) => setTyped({ ...typed, [field]: currentTarget.value })}
            />
          </label>
        ))}
        <p role="alert" data-control="remove-failure">
          {failure && t(failure)}
        </p>
        <p class="actions">
          <button type="submit" class="danger" data-control="remove-device" disabled={isBusy}>
            {t(isBusy ? 'devicesRemoving' : 'devicesRemoveDo')}
          </button>{' '}
          <button type="button" data-control="remove-cancel" disabled={isBusy} onClick={onClose}>
            {t('cancel')}
          </button>
        </p>
      </form>
    </ModalDialog>
  );
}
