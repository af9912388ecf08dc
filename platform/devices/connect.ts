import { parseXml } from '../../markup/parse';
import { DEVICES_FOLDER } from '../../sync/remote/device-files';
import { STREAMS } from '../../sync/remote/pack';
import { PICTURES_FOLDER } from '../../sync/remote/pictures';
import { importLibraryKey } from '../../sync/seal/library-key';
import { WrongPassphrase } from '../../sync/seal/passphrase';
import { writeRecoveryCode } from '../../sync/seal/recovery-code';
import {
  type StorageAddress,
  type Transport,
  TransportError,
  type TransportFailure,
} from '../../sync/transports/transport';
import { isLive, openTransport } from '../../sync/transports/transports';
import { postToDevices } from './channel';
import { type DeviceConnection, forgetConnection, readConnection, storeConnection } from './connection-store';
import { createKey, findKey, KEY_FOLDER, type OpenedKey, openKey, UnusableKey } from './key-files';

/** Why a device was not connected. */
export type ConnectFailure = TransportFailure | 'wrong-passphrase' | 'newer' | 'broken';

/** What came of an attempt to connect. */
export type ConnectResult =
  /** The folder has no library: it is created when the passphrase is sure. */
  | { kind: 'empty' }
  /** `recoveryCode`: of a library that was created now; null for one that was there. */
  | { kind: 'connected'; recoveryCode: string | null }
  | { kind: 'failed'; failure: ConnectFailure };

const DEVICE_LENGTH = 12;

/** An ID for this device, of digits and small letters. */
function createDeviceId(): string {
  const random = crypto.getRandomValues(new Uint8Array(DEVICE_LENGTH));
  return [...random].map((byte) => (byte % 36).toString(36)).join('');
}

/** Does something with the storage at an address, which is closed afterwards. Rejects as `work` does. */
export async function useStorage<T>(
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

/** All IDs that this device had and has: under its next one they are former. */
export const allIdsOf = ({ formerDevices = [], device }: DeviceConnection): string[] => [
  ...formerDevices,
  device,
];

/** Starts a connection with an opened key, as a new device. */
export async function storeNewDevice(
  address: StorageAddress,
  { key, former, file }: OpenedKey,
  more: Partial<DeviceConnection> = {},
): Promise<void> {
  const formerKeys = await Promise.all(former.map(importLibraryKey));
  const connectedAt = Date.now();
  const device = createDeviceId();
  const own = { key, keyFile: file, formerKeys, device };
  await storeConnection({ connectedAt, ...address, ...more, ...own, isPaused: false });
  postToDevices({ kind: 'changed' });
}

async function tryToConnect(
  transport: Transport,
  address: StorageAddress,
  passphrase: string,
  { create, signal }: { create: boolean; signal: AbortSignal },
): Promise<ConnectResult> {
  const there = await findKey(transport, signal);
  if (!there) {
    const packs = await transport.list(STREAMS[0], signal);
    if (packs.length) throw new UnusableKey('broken');
    if (!create) return { kind: 'empty' };
  }
  const opened = there ? await openKey(there, passphrase) : await createKey(transport, passphrase, signal);
  await storeNewDevice(address, opened);
  return { kind: 'connected', recoveryCode: there ? null : await writeRecoveryCode(opened.bytes) };
}

/** Maps an error to the failure that the user is told of. Rethrows any other error; throws the signal's reason if it is aborted. */
export function toFailure(error: unknown, signal: AbortSignal): ConnectFailure {
  signal.throwIfAborted();
  if (error instanceof TransportError) return error.reason;
  if (error instanceof WrongPassphrase) return 'wrong-passphrase';
  if (error instanceof UnusableKey) return error.failure;
  throw error;
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
    return { kind: 'failed', failure: toFailure(error, options.signal) };
  }
}

/** Changes the connection of this device, if there is one. */
export async function changeConnection(changed: Partial<DeviceConnection>): Promise<void> {
  const connection = await readConnection();
  if (connection) await storeConnection({ ...connection, ...changed });
  postToDevices({ kind: 'changed' });
}

/**
 * Goes on as a new device, which sends all that it has. `keepsArticles`: and saves its articles anew, so that they stay though other
 * devices have deleted them.
 */
export async function sendEverythingAgain(
  { keepsArticles }: { keepsArticles: boolean } = { keepsArticles: false },
): Promise<void> {
  const connection = await readConnection();
  if (!connection) return;
  await changeConnection({
    device: createDeviceId(),
    formerDevices: allIdsOf(connection),
    keepsArticles,
  });
}

/** Deletes the library that lies on the storage. Rejects with `TransportError`. */
export const deleteRemoteLibrary = (address: StorageAddress, signal: AbortSignal): Promise<void> =>
  useStorage(address, async (transport) => {
    // The key last: while it is there, what is left can be deleted again.
    for (const folder of [...STREAMS, PICTURES_FOLDER, DEVICES_FOLDER, KEY_FOLDER])
      for (const name of await transport.list(folder, signal))
        await transport.remove(`${folder}/${name}`, signal);
  });

/** Disconnects this device. `stopSync` ends what the library records. */
export async function disconnectDevice(stopSync: () => Promise<void>): Promise<void> {
  await forgetConnection();
  postToDevices({ kind: 'changed' });
  await stopSync();
}
