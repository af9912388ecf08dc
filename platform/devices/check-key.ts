import type { SealedStorage } from '../../sync/remote/sealed-storage';
import { keyId } from '../../sync/seal/library-key';
import type { DeviceConnection, DeviceProblem } from './connection-store';
import { findKey, type KeyFile, putKey } from './key-files';

async function compareKey(
  there: KeyFile,
  { key, formerKeys = [] }: SealedStorage,
): Promise<DeviceProblem | null> {
  if (there.wrapped.id === (await keyId(key))) return null;
  // A library's next key comes after all that this device knows of. One that does not is another library's.
  return { kind: there.number > formerKeys.length + 1 ? 'new-key' : 'other-library' };
}

/**
 * What keeps this device from reading and writing what lies on the storage: a key that is not its library's, or a later one. Null if
 * there is none, or none at all. Rejects with `TransportError` and `UnusableKey`.
 */
export async function findKeyProblem(storage: SealedStorage): Promise<DeviceProblem | null> {
  const there = await findKey(storage.transport, storage.signal);
  return there && compareKey(there, storage);
}

/**
 * The same; a key that is gone is put back: without it no other device could ever read what is written, whatever passphrase its user
 * knows. Rejects with `TransportError` and `UnusableKey`.
 */
export async function keepKey(
  { keyFile }: DeviceConnection,
  storage: SealedStorage,
): Promise<DeviceProblem | null> {
  const { transport, signal } = storage;
  const there = await findKey(transport, signal);
  if (there) return compareKey(there, storage);
  await putKey(transport, keyFile, signal);
  return null;
}
