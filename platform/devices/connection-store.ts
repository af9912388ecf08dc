import type { MergedUpTo } from '../../sync/remote/merge-packs';
import type { SyncProblem } from '../../sync/remote/round-types';
import type { LibraryKey } from '../../sync/seal/library-key';
import type { StorageAddress, TransportFailure } from '../../sync/transports/transport';
import { openIndexedStore } from '../indexed-store';
import type { KeyFile } from './key-files';

/** The storage that this device shares its library through. */
export interface DeviceConnection extends StorageAddress {
  /** The library's key, which scripts can use and not read. */
  key: LibraryKey;
  /** The same under the passphrase, as it lies on the storage: it is put back should it be gone there. */
  keyFile: KeyFile;
  /** This device's own ID. */
  device: string;
  /** When this device was connected (Unix time in ms). */
  connectedAt: number;
  /** IDs that it had before everything was sent again, or of packs that a new key made out of date: all are still to be removed. */
  formerDevices?: readonly string[];
  /** Under its new ID it saves its articles anew, though other devices have deleted them. */
  keepsArticles?: boolean;
  /** Keys that the library had before, and devices whose packs are sealed with them. */
  formerKeys?: readonly LibraryKey[];
  ignored?: readonly string[];
  isPaused: boolean;
}

/** Why the last round ended early, or did not get or send all. */
export type DeviceProblem =
  | SyncProblem
  | { kind: TransportFailure }
  /** The library has another key: a device was removed. */
  | { kind: 'new-key' }
  /** The folder holds another library. */
  | { kind: 'other-library' };

/** When this device last tidied up on the storage, and how far each of its logs lies there in long files. */
export interface Upkeep {
  device: string;
  at: number;
  merged: MergedUpTo;
}

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

/** Null if it never has. */
export const readUpkeep = async (): Promise<Upkeep | null> =>
  ((await store.get('upkeep')) as Upkeep | undefined) ?? null;

export const storeUpkeep = (upkeep: Upkeep): Promise<void> => store.put('upkeep', upkeep);
