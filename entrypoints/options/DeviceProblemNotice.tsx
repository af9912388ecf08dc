import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { DEVICE_FAILURES, FIXED_BY_SENDING_AGAIN } from '../../platform/devices/failures';
import type { MessageKey } from '../../platform/message-key';
import type { DevicesAccess, DevicesFacts } from './devices-props';

interface DeviceProblemNoticeProps {
  locale: string;
  facts: DevicesFacts;
  devices: DevicesAccess;
  /** Asks whether to disconnect: the other way out of storage that is not what it was. */
  onDisconnect(): void;
  act(work: Promise<void>): void;
}

/** The problem that stopped the last round, with what the user can do about it. */
export function DeviceProblemNotice({ locale, facts, devices, onDisconnect, act }: DeviceProblemNoticeProps) {
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
  const choose = () => {
    if (problem.kind === 'many-deletions')
      return [
        button('devices-delete-too', 'devicesDeleteToo', () => devices.run(true)),
        button('devices-keep-all', 'devicesKeepAll', sendAgain),
      ];
    if (problem.kind === 'locked' || problem.kind === 'permission')
      return [button('devices-unlock', 'devicesUnlock', () => devices.unlock(facts.address))];
    if (FIXED_BY_SENDING_AGAIN.includes(problem.kind))
      return [
        button('devices-send-again', 'devicesSendAgain', sendAgain),
        button('devices-leave', 'devicesDisconnect', async () => onDisconnect()),
      ];
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
      {problem.kind === 'new-key' && <NewKey devices={devices} act={act} />}
    </div>
  );
}

/** Asks for the passphrase of the library's new key. */
function NewKey({ devices, act }: Pick<DeviceProblemNoticeProps, 'devices' | 'act'>) {
  const t = useStrings();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const open = async () => {
    setBusy(true);
    const result = await devices.takeNewKey(passphrase);
    setBusy(false);
    setFailure(result.kind === 'failed' ? DEVICE_FAILURES[result.failure] : null);
  };
  return (
    <form
      class="passphrase"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        act(open());
      }}
    >
      <label class="field">
        {t('devicesPassphrase')}
        <input
          type="password"
          data-control="devices-new-passphrase"
          autocomplete="off"
          required
          disabled={isBusy}
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      <p role="alert" data-control="devices-new-key-failure">
        {failure && t(failure)}
      </p>
      <button type="submit" data-control="devices-continue" disabled={isBusy}>
        {t(isBusy ? 'devicesConnecting' : 'devicesContinue')}
      </button>
    </form>
  );
}
