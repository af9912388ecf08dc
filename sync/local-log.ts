import type { Change } from './merge/change';
import type { Stamp } from './merge/stamp';
import type { Stream } from './remote/pack';

/** Where a device is in its own log and in those of others. */
export interface LogState {
  /** This device's own ID. */
  device: string;
  /** Number of articles that are not deleted. */
  articles: number;
  /** Number of its own changes that are known to be on the storage, by log. */
  sent: Readonly<Partial<Record<Stream, number>>>;
  /** The number of the last change of each other device, in each log, that was applied. */
  applied: readonly { stream: Stream; device: string; number: number }[];
}

/** What a device keeps of the changes of all: in the library's database, each method in one transaction. */
export interface LocalLog {
  state(): Promise<LogState>;
  /**
   * Its own changes of a log from this number on, about `bytes` of them as JSON, and at least one; none if there are no more. Those
   * that were sent may be forgotten.
   */
  changesFrom(stream: Stream, number: number, bytes: number): Promise<readonly Change[]>;
  /** The stamps of its own changes of a log from this number on, at most `count`. */
  stampsFrom(stream: Stream, number: number, count: number): Promise<readonly Stamp[]>;
  /** Records that its own changes up to this number are on the storage. */
  recordSent(stream: Stream, number: number): Promise<void>;
  /** Applies the next changes of another device, the last of them with this number. */
  apply(stream: Stream, device: string, changes: readonly Change[], last: number): Promise<void>;
  /** How many articles that are here the changes of another device would delete. */
  countDeletions(changes: readonly Change[]): Promise<number>;
}
