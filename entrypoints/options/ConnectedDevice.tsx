import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { RoundStep } from '../../platform/devices/channel';
import { DEVICE_FAILURES, MENDED_BY_SENDING } from '../../platform/devices/failures';
import { DisconnectDialog } from './DisconnectDialog';
import type { DevicesAccess, DevicesFacts } from './devices-props';

interface ConnectedDeviceProps {
  locale: string;
  facts: DevicesFacts;
  step: RoundStep;
  devices: DevicesAccess;
  onChange(): void;
}

/** How the exchange goes, and what can be done about it. */
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

/** What a round is doing, or how the last one went. */
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

/** What keeps it from going on, and the ways out. */
function Problem({ locale, facts, devices, act }: ProblemProps) {
  const t = useStrings();
  const { problem } = facts;
  if (!problem) return null;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  if (problem.kind === 'many-deletions')
    return (
      <div class="warning" data-control="devices-problem">
        <p role="alert">{t('devicesManyDeletions', number(problem.count), number(problem.of))}</p>
        <p class="actions">
          <button type="button" data-control="devices-delete-too" onClick={() => act(devices.run(true))}>
            {t('devicesDeleteToo')}
          </button>{' '}
          <button
            type="button"
            data-control="devices-keep-all"
            onClick={() => act(devices.sendEverythingAgain())}
          >
            {t('devicesKeepAll')}
          </button>
        </p>
      </div>
    );
  return (
    <div class="warning" data-control="devices-problem">
      <p role="alert">{t(DEVICE_FAILURES[problem.kind])}</p>
      {MENDED_BY_SENDING.includes(problem.kind) && (
        <button
          type="button"
          data-control="devices-send-again"
          onClick={() => act(devices.sendEverythingAgain())}
        >
          {t('devicesSendAgain')}
        </button>
      )}
    </div>
  );
}
