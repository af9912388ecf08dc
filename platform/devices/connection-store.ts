import type { SyncProblem } from '../../sync/remote/round';
import type { LibraryKey } from '../../sync/seal/library-key';
import type { TransportFailure } from '../../sync/transports/transport';

/** The storage that this device shares its library through. */
export interface DeviceConnection {
  /** A folder on a WebDAV server. */
  url: string;
  user: string;
  password: string;
  /** The library's key, which scripts can use and not read. */
  key: LibraryKey;
  /** This device's own ID. */
  device: string;
  /** IDs that it had before everything was sent again; their packs are still to be removed. */
  former?: readonly string[];
  isPaused: boolean;
}

/** Why the last round ended early, or did not get or send all. */
export type DeviceProblem = SyncProblem | { kind: TransportFailure };

/** How the last round went. */
export interface DeviceStatus {
  /** When all was sent and got (Unix time in ms), or null. */
  lastAt: number | null;
  problem: DeviceProblem | null;
}

const DATABASE = 'lectern-devices';
const STORE = 'values';
const NEVER: DeviceStatus = { lastAt: null, problem: null };

const finish = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Works on the store: in IndexedDB, which keeps keys that cannot be read, which no script in a page reaches, and which the page
 * that hosts the library has too.
 */
async function useStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await finish(opening);
  try {
    return await finish(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** The connection of this device, or null. */
export const readConnection = async (): Promise<DeviceConnection | null> =>
  ((await useStore('readonly', (store) => store.get('connection'))) as DeviceConnection | undefined) ?? null;

export const storeConnection = async (connection: DeviceConnection): Promise<void> => {
  await useStore('readwrite', (store) => store.put(connection, 'connection'));
};

/** Forgets the connection and how it went. */
export const forgetConnection = async (): Promise<void> => {
  await useStore('readwrite', (store) => store.clear());
};

export const readStatus = async (): Promise<DeviceStatus> =>
  ((await useStore('readonly', (store) => store.get('status'))) as DeviceStatus | undefined) ?? NEVER;

export const storeStatus = async (status: DeviceStatus): Promise<void> => {
  await useStore('readwrite', (store) => store.put(status, 'status'));
};
