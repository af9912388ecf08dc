import type { DeviceProblem } from '../../platform/devices/connection-store';
import type { MessageKey } from '../../platform/message-key';
import type { ConnectAnswer } from './devices-props';

type ConnectFailure = Extract<ConnectAnswer, { kind: 'failed' }>['failure'];

/** What the user is told of a failure; of `many-deletions` they are asked instead. */
export const DEVICE_FAILURES: Readonly<
  Record<ConnectFailure | Exclude<DeviceProblem['kind'], 'many-deletions'>, MessageKey>
> = {
  unreachable: 'devicesUnreachable',
  refused: 'devicesRefused',
  'no-folder': 'devicesNoFolder',
  full: 'devicesFull',
  'wrong-answer': 'devicesWrongAnswer',
  busy: 'devicesBusy',
  broken: 'devicesBroken',
  missing: 'devicesMissing',
  newer: 'devicesNewer',
  older: 'devicesOlder',
  copied: 'devicesCopied',
  'wrong-passphrase': 'devicesWrongPassphrase',
  permission: 'devicesPermission',
};

/** Problems that end when this device goes on as a new one. */
export const MENDED_BY_SENDING: readonly DeviceProblem['kind'][] = ['older', 'copied'];
