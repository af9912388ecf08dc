import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { RoundStep } from '../../platform/devices/channel';
import { DeviceList } from './DeviceList';
import { DeviceProblemNotice } from './DeviceProblemNotice';
import { DisconnectDialog } from './DisconnectDialog';
import type { DevicesAccess, DevicesFacts } from './devices-props';

interface ConnectedDeviceProps {
  locale: string;
  facts: DevicesFacts;
  step: RoundStep;
  devices: DevicesAccess;
  onChange(): void;
  /** The library has a new key, with this recovery code. */
  onNewKey(recoveryCode: string | null): void;
}

/** The state of syncing, and the buttons to sync, pause and disconnect. */
export function ConnectedDevice({ locale, facts, step, devices, onChange, onNewKey }: ConnectedDeviceProps) {
  const t = useStrings();
  const [isLeaving, setLeaving] = useState(false);
  const [, folderName] = /^folder:(.*)$/s.exec(facts.address) ?? [];
  const act = (work: Promise<void>) => void work.then(onChange, (error: unknown) => console.warn(error));
  return (
    <>
      <p dir="auto" data-control="devices-address">
        {folderName === undefined ? t('devicesConnected', facts.address) : t('devicesFolder', folderName)}
      </p>
      <Progress locale={locale} facts={facts} step={step} />
      <DeviceProblemNotice
        locale={locale}
        facts={facts}
        devices={devices}
        onDisconnect={() => setLeaving(true)}
        act={act}
        onChange={onChange}
      />
      <p class="actions">
        {!facts.isPaused && (
          <button
            type="button"
            data-control="devices-now"
            disabled={step.step !== 'idle'}
            onClick={() => act(devices.run(false))}
          >
            {t('devicesNow')}
          </button>
        )}{' '}
        <button
          type="button"
          data-control="devices-pause"
          onClick={() => act(devices.setPaused(!facts.isPaused))}
        >
          {t(facts.isPaused ? 'devicesResume' : 'devicesPause')}
        </button>{' '}
        <button type="button" data-control="devices-disconnect" onClick={() => setLeaving(true)}>
          {t('devicesDisconnect')}
        </button>
      </p>
      <DeviceList
        locale={locale}
        devices={devices}
        lastAt={facts.lastAt}
        canRemove={facts.lastAt !== null && !facts.problem && !facts.isPaused}
        onNewKey={onNewKey}
      />
      {isLeaving && (
        <DisconnectDialog
          devices={devices}
          onClose={() => {
            setLeaving(false);
            onChange();
          }}
        />
      )}
    </>
  );
}

/** The progress of the round that is running, or the result of the last one. */
function Progress({ locale, facts, step }: Pick<ConnectedDeviceProps, 'locale' | 'facts' | 'step'>) {
  const t = useStrings();
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const time = (at: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const say = () => {
    if (facts.isPaused) return t('devicesPaused');
    if (step.step === 'record') return t('devicesRecording', number(step.left));
    if (step.step === 'receive') return t('devicesReceiving', number(step.done), number(step.of));
    if (step.step === 'send') return t('devicesSending', number(step.done));
    if (facts.waiting) return t('devicesWaiting', number(facts.waiting));
    if (facts.lastAt === null) return t('devicesNever');
    return t(facts.problem ? 'devicesLastSynced' : 'devicesLast', time(facts.lastAt));
  };
  return (
    <p role="status" data-control="devices-state">
      {say()}
      {step.step === 'receive' && !facts.isPaused && <progress max={step.of} value={step.done} />}
    </p>
  );
}
