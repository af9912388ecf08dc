import type { Change } from './merge/change';
import type { Stamp } from './merge/stamp';
import type { Stream } from './remote/pack';

/** What a device keeps of the changes of all: in the library's database, each method in one transaction. */
export interface LocalLog {
  /** This device's own ID. */
  device(): Promise<string>;
  /** How many of its own changes of a log are on the storage, as it knows. */
  sent(stream: Stream): Promise<number>;
  /**
   * Its own changes of a log from this number on, about `bytes` of them as JSON, and at least one; none if there are no more. Those
   * that were sent may be forgotten.
   */
  changesFrom(stream: Stream, number: number, bytes: number): Promise<readonly Change[]>;
  /** The stamps of its own changes of a log from this number on, at most `count`. */
  stampsFrom(stream: Stream, number: number, count: number): Promise<readonly Stamp[]>;
  /** Records that its own changes up to this number are on the storage. */
  recordSent(stream: Stream, number: number): Promise<void>;
  /** The number of the last change of each other device that was applied. */
  applied(stream: Stream): Promise<ReadonlyMap<string, number>>;
  /** Applies the next changes of another device, the last of them with this number. */
  apply(stream: Stream, device: string, changes: readonly Change[], last: number): Promise<void>;
  /** How many articles that are here the changes of another device would delete. */
  countDeletions(changes: readonly Change[]): Promise<number>;
  /** Number of articles that are not deleted. */
  countArticles(): Promise<number>;
}
