import type { SyncProblem } from '../../sync/remote/round';
import type { LibraryKey } from '../../sync/seal/library-key';
import type { StorageAddress, TransportFailure } from '../../sync/transports/transport';
import { openIndexedStore } from '../indexed-store';

/** The storage that this device shares its library through. */
export interface DeviceConnection extends StorageAddress {
  /** The library's key, which scripts can use and not read. */
  key: LibraryKey;
  /** This device's own ID. */
  device: string;
  /** IDs that it had before everything was sent again; their packs are still to be removed. */
  formerDevices?: readonly string[];
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

const NEVER: DeviceStatus = { lastAt: null, problem: null };

/** In IndexedDB, which keeps keys that cannot be read, which no script in a page reaches, and which the page that hosts the library has too. */
const store = openIndexedStore('lectern-devices', 'values');

/** The connection of this device, or null. */
export const readConnection = async (): Promise<DeviceConnection | null> =>
  ((await store.get('connection')) as DeviceConnection | undefined) ?? null;

export const storeConnection = (connection: DeviceConnection): Promise<void> =>
  store.put('connection', connection);

/** Forgets the connection and how it went. */
export const forgetConnection = (): Promise<void> => store.clear();

export const readStatus = async (): Promise<DeviceStatus> =>
  ((await store.get('status')) as DeviceStatus | undefined) ?? NEVER;

export const storeStatus = (status: DeviceStatus): Promise<void> => store.put('status', status);
