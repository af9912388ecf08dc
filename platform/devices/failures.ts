import type { MessageKey } from '../message-key';
import { translate } from '../translate';

import { type DeviceProblem, readConnection, readStatus } from './connection-store';
import type { KeyFailure } from './library-key';

/** What the user is told of a failure; of `many-deletions` they are asked instead. */
export const DEVICE_FAILURES: Readonly<
  Record<KeyFailure | 'permission' | Exclude<DeviceProblem['kind'], 'many-deletions'>, MessageKey>
> = {
  unreachable: 'devicesUnreachable',
  refused: 'devicesRefused',
  'no-folder': 'devicesNoFolder',
  full: 'devicesFull',
  locked: 'devicesLocked',
  'wrong-answer': 'devicesWrongAnswer',
  busy: 'devicesBusy',
  broken: 'devicesBroken',
  missing: 'devicesMissing',
  newer: 'devicesNewer',
  older: 'devicesOlder',
  copied: 'devicesCopied',
  'new-key': 'devicesNewKey',
  'other-library': 'devicesOtherLibrary',
  'wrong-passphrase': 'devicesWrongPassphrase',
  permission: 'devicesPermission',
  behind: 'devicesBehind',
};

/** Problems that end when this device goes on as a new one. */
export const FIXED_BY_SENDING_AGAIN: readonly DeviceProblem['kind'][] = ['older', 'copied'];

/** Problems that pass by themselves: nobody has to do anything. */
const PASSING: readonly DeviceProblem['kind'][] = ['unreachable', 'busy', 'broken'];

/** The problem with other devices that only the user can solve, as a sentence; null if there is none. */
export async function findDeviceProblem(): Promise<string | null> {
  const connection = await readConnection();
  if (!connection || connection.isPaused) return null;
  const { problem } = await readStatus();
  if (!problem || PASSING.includes(problem.kind)) return null;
  return problem.kind === 'many-deletions'
    ? translate('devicesManyDeletions', String(problem.count), String(problem.of))
    : translate(DEVICE_FAILURES[problem.kind]);
}
