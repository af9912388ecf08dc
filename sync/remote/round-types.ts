import type { LocalLog } from '../local-log';
import type { Stream } from './pack';
import type { SealedStorage } from './sealed-storage';

/** What keeps a device from getting or sending changes. Nothing is applied or sent past it. */
export type SyncProblem =
  /** Packs of these devices cannot be opened: half written, changed, or of another key. They are tried again. */
  | { kind: 'broken'; devices: readonly string[] }
  /** Packs of these devices are gone that were never read. */
  | { kind: 'missing'; devices: readonly string[] }
  /** A newer Lectern wrote them. */
  | { kind: 'newer'; devices: readonly string[] }
  /** The storage has fewer of this device's changes than were sent: it is empty, older, or another library's. */
  | { kind: 'older'; sent: number; there: number }
  /** It has changes of this device that it did not make: its profile was copied, or restored. */
  | { kind: 'copied' }
  /** The changes would delete more than a fifth of the library. */
  | { kind: 'many-deletions'; count: number; of: number };

/** What a round did. */
export interface RoundResult {
  received: number;
  sent: number;
  problems: readonly SyncProblem[];
  /** Devices whose packs are out of date: sealed with a key that the library had before. */
  outdated: readonly string[];
}

export interface RoundOptions extends SealedStorage {
  log: LocalLog;
  /** Devices whose packs are out of date. */
  ignored?: readonly string[];
  /** IDs that this device had before. What is gone or broken of their packs it has itself, and is about to send again. */
  former?: readonly string[];
  /** Whether the user has agreed to a deletion of more than a fifth. */
  allowDeletions?: boolean;
  /** Told of each file that was read or sent; how many there will be is known of those to be read only. */
  onProgress?(
    progress: { stream: Stream; received: number; of: number } | { stream: Stream; sent: number },
  ): void;
}
