import { useEffect, useRef, useState } from 'preact/hooks';
import { isolate } from '../../components/isolate';
import { useStrings } from '../../components/strings';
import type { ListedDevice } from '../../sync/remote/device-files';
import type { DevicesAccess } from './devices-props';
import { RemoveDeviceDialog } from './RemoveDeviceDialog';

interface DeviceListProps {
  locale: string;
  devices: DevicesAccess;
  /** When the last round ended: the list may be another since. */
  lastAt: number | null;
  /** Whether the last round ended well: a device is removed only when all that it sent is here. */
  canRemove: boolean;
  onNewKey(recoveryCode: string | null): void;
}

/** Time after which the list is read again when a round has ended (ms). */
const READ_AGAIN_MS = 60_000;

/** The devices that share the library, this one first, and a way to remove each other. Nothing until they are read. */
export function DeviceList({ locale, devices, lastAt, canRemove, onNewKey }: DeviceListProps) {
  const t = useStrings();
  const [found, setFound] = useState<{ own: string; listed: readonly ListedDevice[] } | null>(null);
  const readAt = useRef(0);
  const [leaving, setLeaving] = useState<ListedDevice | null>(null);
  useEffect(() => {
    // Rounds may follow each other closely; what devices tell of themselves changes once a day.
    const isComplete = found?.listed.some(({ device }) => device === found.own);
    if (isComplete && Date.now() - readAt.current < READ_AGAIN_MS) return;
    readAt.current = Date.now();
    devices.readDevices().then(setFound, (error: unknown) => {
      // The state above it says what is wrong with the storage.
      console.warn('Lectern could not read the list of devices', error);
    });
  }, [lastAt]);
  if (!found?.listed.length) return null;
  const { own, listed } = found;
  const date = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
  const sorted = [...listed].sort(
    (one, other) => Number(other.device === own) - Number(one.device === own) || other.at - one.at,
  );
  return (
    <section aria-labelledby="devices-listed">
      <h3 id="devices-listed">{t('devicesListed')}</h3>
      <ul class="device-list" data-control="devices-list">
        {sorted.map((one) => (
          <li key={one.device}>
            <span>
              {one.device === own ? t('devicesThis', isolate(one.name)) : isolate(one.name)}
              <span class="hint">{t('devicesSeen', date(one.connectedAt), date(one.at))}</span>
            </span>
            {one.device !== own && canRemove && (
              <button
                type="button"
                data-control="devices-remove"
                aria-label={t('devicesRemoveLabel', one.name)}
                onClick={() => setLeaving(one)}
              >
                {t('devicesRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <RemoveDeviceDialog
          name={leaving.name}
          devices={devices}
          onClose={() => setLeaving(null)}
          onRemoved={(code) => {
            setLeaving(null);
            setFound(null);
            onNewKey(code);
          }}
        />
      )}
    </section>
  );
}
