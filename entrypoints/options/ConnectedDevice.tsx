import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { RoundStep } from '../../platform/devices/channel';
import { DEVICE_FAILURES, FIXED_BY_SENDING_AGAIN } from '../../platform/devices/failures';
import type { MessageKey } from '../../platform/message-key';
import { DisconnectDialog } from './DisconnectDialog';
import type { DevicesAccess, DevicesFacts } from './devices-props';

interface ConnectedDeviceProps {
  locale: string;
  facts: DevicesFacts;
  step: RoundStep;
  devices: DevicesAccess;
  onChange(): void;
}

/** The state of syncing, and the buttons to sync, pause and disconnect. */
export function ConnectedDevice({ locale, facts, step, devices, onChange }: ConnectedDeviceProps) {
  const t = useStrings();
  const [isLeaving, setLeaving] = useState(false);
  const act = (work: Promise<void>) => void work.then(onChange, (error: unknown) => console.warn(error));
  return (
    <>
      <p dir="auto" data-control="devices-address">
        {t('devicesConnected', facts.address)}
      </p>
      <Progress locale={locale} facts={facts} step={step} />
      <Problem locale={locale} facts={facts} devices={devices} act={act} />
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
    return facts.lastAt === null ? t('devicesNever') : t('devicesLast', time(facts.lastAt));
  };
  return (
    <p role="status" data-control="devices-state">
      {say()}
      {step.step === 'receive' && !facts.isPaused && <progress max={step.of} value={step.done} />}
    </p>
  );
}

interface ProblemProps extends Pick<ConnectedDeviceProps, 'locale' | 'facts' | 'devices'> {
  act(work: Promise<void>): void;
}

/** The problem that stopped the last round, with what the user can do about it. */
function Problem({ locale, facts, devices, act }: ProblemProps) {
  const t = useStrings();
  const { problem } = facts;
  if (!problem) return null;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const button = (control: string, label: MessageKey, work: () => Promise<void>) => (
    <button key={control} type="button" data-control={control} onClick={() => act(work())}>
      {t(label)}
    </button>
  );
  const sendAgain = () => devices.sendEverythingAgain();
  const isQuestion = problem.kind === 'many-deletions';
  const buttons = isQuestion
    ? [
        button('devices-delete-too', 'devicesDeleteToo', () => devices.run(true)),
        button('devices-keep-all', 'devicesKeepAll', sendAgain),
      ]
    : FIXED_BY_SENDING_AGAIN.includes(problem.kind)
      ? [button('devices-send-again', 'devicesSendAgain', sendAgain)]
      : [];
  return (
    <div class="warning" data-control="devices-problem">
      <p role="alert">
        {isQuestion
          ? t('devicesManyDeletions', number(problem.count), number(problem.of))
          : t(DEVICE_FAILURES[problem.kind])}
      </p>
      {buttons.length > 0 && <p class="actions">{buttons}</p>}
    </div>
  );
}
