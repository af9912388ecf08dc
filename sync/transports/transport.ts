/** Where storage is, and who the user is there. */
export interface StorageAddress {
  /**
   * What it is begins the address (`transports.ts`): a folder on a WebDAV server, with or without a slash at the end, a NATS server, or
   * `folder:` and the name of one on this computer.
   */
  url: string;
  user: string;
  password: string;
  /** The folder that the user picked. */
  directory?: FileSystemDirectoryHandle;
}

/** Why a request to the storage failed, as a reader is told. */
export type TransportFailure =
  /** No answer: offline, a wrong address, or a certificate the browser refuses. */
  | 'unreachable'
  /** A wrong name or password. */
  | 'refused'
  /** The folder is not there, or cannot be made. */
  | 'no-folder'
  | 'full'
  /** The browser asks the user again before the folder may be used. */
  | 'locked'
  /** An answer that is none of the protocol's, too long, or not what was put there. */
  | 'wrong-answer'
  /** The storage asks to wait. */
  | 'busy';

/** A request to the storage that failed. */
export class TransportError extends Error {
  constructor(
    readonly reason: TransportFailure,
    message: string,
    /** How long the storage asks to wait (ms); null if it does not say. */
    readonly waitMs: number | null = null,
  ) {
    super(message);
  }
}

/**
 * Storage that the reader already has. Files lie in folders one deep ("log/ab12"), are written once and never changed. A file
 * that was half written when something broke may be listed and read: its seal tells. All reject with `TransportError`, and with
 * the signal's reason when it is aborted.
 */
export interface Transport {
  /** The names of the files in a folder, in no order; none if there is no such folder. */
  list(folder: string, signal: AbortSignal): Promise<string[]>;
  /** The bytes of a file, or null if there is none. An answer of more than `limit` bytes is a `wrong-answer`. */
  get(path: string, limit: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes a file, with its folder if there is none. Resolves when all of it is there. Repeated, it writes the same again. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string, signal: AbortSignal): Promise<void>;
}

/** Storage that tells at once what other devices put there, over a connection that stays open. */
export interface LiveTransport extends Transport {
  /** Calls `onChange` after each file that is put there, also by this device, until the signal is aborted. Rejects if it cannot. */
  watch(onChange: () => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
