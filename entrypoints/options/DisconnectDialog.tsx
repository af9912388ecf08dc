import { useState } from 'preact/hooks';
import { ModalDialog } from '../../components/controls/ModalDialog';
import { useStrings } from '../../components/strings';
import { DEVICE_FAILURES } from '../../platform/devices/failures';
import type { MessageKey } from '../../platform/message-key';
import { TransportError } from '../../sync/transports/transport';
import type { DevicesAccess } from './devices-props';

interface DisconnectDialogProps {
  devices: DevicesAccess;
  onClose(): void;
}

/** Asks whether what is on the server stays or goes, and disconnects this device. */
export function DisconnectDialog({ devices, onClose }: DisconnectDialogProps) {
  const t = useStrings();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const disconnect = async (deleteRemote: boolean) => {
    setBusy(true);
    try {
      await devices.disconnect(deleteRemote);
      onClose();
    } catch (error) {
      console.warn('Lectern could not disconnect', error);
      setFailure(DEVICE_FAILURES[error instanceof TransportError ? error.reason : 'unreachable']);
      setBusy(false);
    }
  };
  return (
    <ModalDialog
      part="disconnect"
      title={t('devicesDisconnectTitle')}
      focus="[data-control=disconnect-keep]"
      onClose={onClose}
    >
      <p>{t('devicesDisconnectHint')}</p>
      <p role="alert">{failure && t(failure)}</p>
      <p class="actions">
        <button
          type="button"
          data-control="disconnect-keep"
          disabled={isBusy}
          onClick={() => void disconnect(false)}
        >
          {t('devicesDisconnectKeep')}
        </button>{' '}
        <button
          type="button"
          class="danger"
          data-control="disconnect-delete"
          disabled={isBusy}
          onClick={() => void disconnect(true)}
        >
          {t(isBusy ? 'devicesDeleting' : 'devicesDisconnectDelete')}
        </button>{' '}
        <button type="button" data-control="disconnect-cancel" disabled={isBusy} onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </ModalDialog>
  );
}
