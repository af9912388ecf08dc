import type { SealedStorage } from '../../sync/remote/sealed-storage';
import { keyId } from '../../sync/seal/library-key';
import type { DeviceConnection, DeviceProblem } from './connection-store';
import { findKey, putKey } from './key-files';

/** How the key that lies on the storage stands to this device's; `former`: the library had it before. */
type Standing = 'gone' | 'former' | 'own' | 'later' | 'other';

async function compareKey({ transport, key, formerKeys = [], signal }: SealedStorage): Promise<Standing> {
  const there = await findKey(transport, signal);
  if (!there) return 'gone';
  const { id } = there.wrapped;
  if (id === (await keyId(key))) return 'own';
  if ((await Promise.all(formerKeys.map(keyId))).includes(id)) return 'former';
  // A library's next key comes after all that this device knows of. One that does not is another library's.
  return there.number > formerKeys.length + 1 ? 'later' : 'other';
}

const PROBLEMS: Readonly<Partial<Record<Standing, DeviceProblem>>> = {
  later: { kind: 'new-key' },
  other: { kind: 'other-library' },
};

/**
 * Checks the key on the storage. Resolves to the problem if it is another library's, or a later one of this library; else to null.
 * Rejects with `TransportError` and `UnusableKey`.
 */
export const findKeyProblem = async (storage: SealedStorage): Promise<DeviceProblem | null> =>
  PROBLEMS[await compareKey(storage)] ?? null;

/**
 * Does the same, and puts a missing key back: without it no other device could ever read what is written, whatever passphrase its user
 * knows. Rejects with `TransportError` and `UnusableKey`.
 */
export async function ensureKey(
  { keyFile }: Pick<DeviceConnection, 'keyFile'>,
  storage: SealedStorage,
): Promise<DeviceProblem | null> {
  const standing = await compareKey(storage);
  // A former one comes back with a backup, or from a device that was removed.
  if (standing === 'gone' || standing === 'former') await putKey(storage.transport, keyFile, storage.signal);
  return PROBLEMS[standing] ?? null;
}
