import { parseXml } from '../../markup/parse';
import { STREAMS } from '../../sync/remote/pack';
import { PICTURES_FOLDER } from '../../sync/remote/pictures';
import { createKeyBytes, importLibraryKey, keyId } from '../../sync/seal/library-key';
import {
  isWrappedKey,
  unwrapKey,
  type WrappedKey,
  WrongPassphrase,
  wrapKey,
} from '../../sync/seal/passphrase';
import { readRecoveryCode, writeRecoveryCode } from '../../sync/seal/recovery-code';
import {
  type StorageAddress,
  type Transport,
  TransportError,
  type TransportFailure,
} from '../../sync/transports/transport';
import { isLive, openTransport } from '../../sync/transports/transports';
import { postToDevices } from './channel';
import { type DeviceConnection, forgetConnection, readConnection, storeConnection } from './connection-store';

/** Why a device was not connected. */
export type ConnectFailure = TransportFailure | 'wrong-passphrase' | 'newer' | 'broken';

/** What came of an attempt to connect. */
export type ConnectResult =
  /** The folder has no library: it is created when the passphrase is sure. */
  | { kind: 'empty' }
  /** `recoveryCode`: of a library that was created now; null for one that was there. */
  | { kind: 'connected'; recoveryCode: string | null }
  | { kind: 'failed'; failure: ConnectFailure };

const KEY_FOLDER = 'key';
const KEY_PATH = `${KEY_FOLDER}/library`;
const MAX_KEY_BYTES = 10_000;
const DEVICE_LENGTH = 12;

/** An ID for this device, of digits and small letters. */
function createDeviceId(): string {
  const random = crypto.getRandomValues(new Uint8Array(DEVICE_LENGTH));
  return [...random].map((byte) => (byte % 36).toString(36)).join('');
}

/** Thrown for a key on the storage that cannot be used. */
class UnusableKey extends Error {
  constructor(readonly failure: 'newer' | 'broken') {
    super(failure);
  }
}

/** The key that lies on the storage, wrapped; null if there is none. Throws `UnusableKey`. */
async function readWrappedKey(transport: Transport, signal: AbortSignal): Promise<WrappedKey | null> {
  const file = await transport.get(KEY_PATH, MAX_KEY_BYTES, signal);
  if (!file) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(file));
  } catch {
    throw new UnusableKey('broken');
  }
  if (isWrappedKey(parsed)) return parsed;
  const version: unknown = Reflect.get(Object(parsed), 'version');
  throw new UnusableKey(Number(version) > 1 ? 'newer' : 'broken');
}

/** The key's bytes, by the passphrase or by a recovery code. Throws `WrongPassphrase`, also for another library's code. */
async function openKey(wrapped: WrappedKey, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readRecoveryCode(passphrase);
  if (!bytes) return unwrapKey(wrapped, passphrase);
  if ((await keyId(await importLibraryKey(bytes))) !== wrapped.id)
    throw new WrongPassphrase('the code is another library’s');
  return bytes;
}

/** Makes a library's key and writes it to the storage, wrapped. Another device may have been sooner: its key counts. */
async function createKey(
  transport: Transport,
  passphrase: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = createKeyBytes();
  const wrapped = await wrapKey(bytes, passphrase);
  await transport.put(KEY_PATH, new TextEncoder().encode(JSON.stringify(wrapped)), signal);
  const there = await readWrappedKey(transport, signal);
  return there && there.key !== wrapped.key ? openKey(there, passphrase) : bytes;
}

/** Does something with the storage at an address, which is closed afterwards. */
async function useStorage<T>(
  address: StorageAddress,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  const transport = openTransport({ ...address, parseXml });
  try {
    return await work(transport);
  } finally {
    if (isLive(transport)) await transport.close().catch(() => {});
  }
}

async function tryToConnect(
  transport: Transport,
  address: StorageAddress,
  passphrase: string,
  { create, signal }: { create: boolean; signal: AbortSignal },
): Promise<ConnectResult> {
  await transport.list(KEY_FOLDER, signal);
  const wrapped = await readWrappedKey(transport, signal);
  if (!wrapped) {
    const packs = await transport.list(STREAMS[0], signal);
    if (packs.length) throw new UnusableKey('broken');
    if (!create) return { kind: 'empty' };
  }
  const bytes = wrapped ? await openKey(wrapped, passphrase) : await createKey(transport, passphrase, signal);
  await storeConnection({
    ...address,
    key: await importLibraryKey(bytes),
    device: createDeviceId(),
    isPaused: false,
  });
  postToDevices({ kind: 'changed' });
  return { kind: 'connected', recoveryCode: wrapped ? null : await writeRecoveryCode(bytes) };
}

/**
 * Connects this device to a folder: with the library that is there, if the passphrase opens it, or a new one if `create`. Never
 * rejects but with the signal's reason.
 */
export async function connectDevice(
  address: StorageAddress,
  passphrase: string,
  options: { create: boolean; signal: AbortSignal },
): Promise<ConnectResult> {
  try {
    return await useStorage(address, (transport) => tryToConnect(transport, address, passphrase, options));
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof TransportError) return { kind: 'failed', failure: error.reason };
    if (error instanceof WrongPassphrase) return { kind: 'failed', failure: 'wrong-passphrase' };
    if (error instanceof UnusableKey) return { kind: 'failed', failure: error.failure };
    throw error;
  }
}

/** Changes the connection of this device, if there is one. */
export async function changeConnection(changed: Partial<DeviceConnection>): Promise<void> {
  const connection = await readConnection();
  if (connection) await storeConnection({ ...connection, ...changed });
  postToDevices({ kind: 'changed' });
}

/** Goes on as a new device, which sends all that it has. */
export async function sendEverythingAgain(): Promise<void> {
  const connection = await readConnection();
  if (!connection) return;
  const formerDevices = [...(connection.formerDevices ?? []), connection.device];
  await changeConnection({ device: createDeviceId(), formerDevices });
}

/** Deletes the library that lies on the storage. Rejects with `TransportError`. */
export const deleteRemoteLibrary = (address: StorageAddress, signal: AbortSignal): Promise<void> =>
  useStorage(address, async (transport) => {
    // The key last: while it is there, what is left can be deleted again.
    for (const folder of [...STREAMS, PICTURES_FOLDER, KEY_FOLDER])
      for (const name of await transport.list(folder, signal))
        await transport.remove(`${folder}/${name}`, signal);
  });

/** Disconnects this device. `stopSync` ends what the library records. */
export async function disconnectDevice(stopSync: () => Promise<void>): Promise<void> {
  await forgetConnection();
  postToDevices({ kind: 'changed' });
  await stopSync();
}
