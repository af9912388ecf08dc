import type { RoundStep } from '../../platform/devices/channel';
import type { ConnectResult } from '../../platform/devices/connect';
import type { DeviceProblem, DeviceStatus } from '../../platform/devices/connection-store';
import type { KeyResult } from '../../platform/devices/library-key';
import type { ListedDevice } from '../../sync/remote/device-files';
import type { StorageAddress } from '../../sync/transports/transport';

/** The connection with other devices, as shown in the settings. */
export interface DevicesFacts extends Omit<DeviceStatus, 'problem'> {
  /** `permission`: the user has taken back that the server may be reached. */
  problem: DeviceProblem | { kind: 'permission' } | null;
  address: string;
  isPaused: boolean;
  /** Changes here that were not sent. */
  waiting: number;
}

/** The result of an attempt to connect, for which the user may have refused permission to reach the server. */
export type ConnectAnswer = ConnectResult | { kind: 'failed'; failure: 'permission' };

/** Other devices as the page of settings uses them. */
export interface DevicesAccess {
  /** Null while none is connected. */
  read(): Promise<DevicesFacts | null>;
  /** Calls `onChange` after changes, and `onStep` with what a round is doing. Returns a function that stops that. */
  watch(onChange: () => void, onStep: (step: RoundStep) => void): () => void;
  /** Asks for permission to reach the server, so it must be called in a press. */
  connect(
    address: StorageAddress,
    passphrase: string,
    options: { create: boolean; signal: AbortSignal },
  ): Promise<ConnectAnswer>;
  /** Whether the browser lets the user pick a folder on this computer. */
  canPickFolder: boolean;
  /** Lets the user pick one, so it must be called in a press; null if they give up. */
  pickFolder(): Promise<FileSystemDirectoryHandle | null>;
  /** Asks for permission to use the folder or the server at an address again, so it must be called in a press. */
  unlock(address: string): Promise<void>;
  /** The devices that told of themselves, and this one's ID; null if none is connected. Rejects with `TransportError`. */
  readDevices(): Promise<{ own: string; listed: readonly ListedDevice[] } | null>;
  /** Removes other devices, by a new key. */
  replaceKey(passphrases: { passphrase: string; newPassphrase: string }): Promise<KeyResult>;
  /** Opens the key by which another device removed some. */
  takeNewKey(passphrase: string): Promise<KeyResult>;
  /** Exchanges changes now. */
  run(allowDeletions: boolean): Promise<void>;
  setPaused(isPaused: boolean): Promise<void>;
  /** `keepsArticles`: the articles that are here stay, though other devices have deleted them. */
  sendEverythingAgain(options?: { keepsArticles: boolean }): Promise<void>;
  /** Rejects with `TransportError` if what is on the server cannot be deleted; this device stays connected then. */
  disconnect(deleteRemote: boolean): Promise<void>;
}
