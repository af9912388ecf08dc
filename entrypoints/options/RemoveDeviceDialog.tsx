import { ModalDialog } from '../../components/controls/ModalDialog';
import { useStrings } from '../../components/strings';
import type { DevicesAccess } from './devices-props';
import { KeyForm } from './KeyForm';

interface RemoveDeviceDialogProps {
  name: string;
  devices: DevicesAccess;
  onClose(): void;
  /** `recoveryCode`: of the library's new key. */
  onRemoved(recoveryCode: string | null): void;
}

const FIELDS = [
  { name: 'passphrase', control: 'remove-passphrase', label: 'devicesPassphraseNow' },
  { name: 'newPassphrase', control: 'remove-newPassphrase', label: 'devicesPassphraseNew', minLength: 12 },
] as const;

/** Asks for the passphrase so far and a new one, and gives the library a new key. */
export function RemoveDeviceDialog({ name, devices, onClose, onRemoved }: RemoveDeviceDialogProps) {
  const t = useStrings();
  return (
    <ModalDialog
      part="remove-device"
      title={t('devicesRemoveTitle', name)}
      focus="[data-control=remove-passphrase]"
      onClose={onClose}
    >
      <p>{t('devicesRemoveHint')}</p>
      <KeyForm
        fields={FIELDS}
        submit={{
          control: 'remove-device',
          label: 'devicesRemoveDo',
          busyLabel: 'devicesRemoving',
          className: 'danger',
        }}
        failureControl="remove-failure"
        onSubmit={(passphrases) => devices.replaceKey(passphrases)}
        onDone={onRemoved}
        onCancel={onClose}
      />
    </ModalDialog>
  );
}
