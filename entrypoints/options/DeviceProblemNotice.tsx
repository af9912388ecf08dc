import { useStrings } from '../../components/strings';
import { DEVICE_FAILURES, FIXED_BY_SENDING_AGAIN } from '../../platform/devices/failures';
import type { MessageKey } from '../../platform/message-key';
import type { DevicesAccess, DevicesFacts } from './devices-props';
import { KeyForm } from './KeyForm';

const NEW_KEY_FIELDS = [
  { name: 'passphrase', control: 'devices-new-passphrase', label: 'devicesPassphrase' },
] as const;

interface DeviceProblemNoticeProps {
  locale: string;
  facts: DevicesFacts;
  devices: DevicesAccess;
  /** Asks whether to disconnect: the other way out of storage that is not what it was. */
  onDisconnect(): void;
  act(work: Promise<void>): void;
  onChange(): void;
}

/** The problem that stopped the last round, with what the user can do about it. */
export function DeviceProblemNotice({
  locale,
  facts,
  devices,
  onDisconnect,
  act,
  onChange,
}: DeviceProblemNoticeProps) {
  const t = useStrings();
  const { problem } = facts;
  if (!problem) return null;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const button = (control: string, label: MessageKey, work: () => Promise<void>) => (
    <button key={control} type="button" data-control={control} onClick={() => act(work())}>
      {t(label)}
    </button>
  );
  const choose = () => {
    if (problem.kind === 'many-deletions')
      return [
        button('devices-delete-too', 'devicesDeleteToo', () => devices.run(true)),
        button('devices-keep-all', 'devicesKeepAll', () =>
          devices.sendEverythingAgain({ keepsArticles: true }),
        ),
      ];
    if (problem.kind === 'locked' || problem.kind === 'permission')
      return [button('devices-unlock', 'devicesUnlock', () => devices.unlock(facts.address))];
    const leave = button('devices-leave', 'devicesDisconnect', async () => onDisconnect());
    if (problem.kind === 'other-library') return [leave];
    if (FIXED_BY_SENDING_AGAIN.includes(problem.kind))
      return [button('devices-send-again', 'devicesSendAgain', () => devices.sendEverythingAgain()), leave];
    return [];
  };
  const buttons = choose();
  return (
    <div class="warning" data-control="devices-problem">
      <p role="alert">
        {problem.kind === 'many-deletions'
          ? t('devicesManyDeletions', number(problem.count), number(problem.of))
          : t(DEVICE_FAILURES[problem.kind])}
        {problem.kind === 'older' &&
          ` ${t('devicesOlderCount', number(problem.sent), number(problem.there))}`}
      </p>
      {buttons.length > 0 && <p class="actions">{buttons}</p>}
      {problem.kind === 'new-key' && (
        <KeyForm
          fields={NEW_KEY_FIELDS}
          submit={{ control: 'devices-continue', label: 'devicesContinue', busyLabel: 'devicesConnecting' }}
          failureControl="devices-new-key-failure"
          onSubmit={({ passphrase }) => devices.takeNewKey(passphrase)}
          onDone={onChange}
        />
      )}
    </div>
  );
}
