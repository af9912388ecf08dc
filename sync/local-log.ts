import type { Change } from './merge/change';

/** What a device keeps of the changes of all: in the library's database, each method in one transaction. */
export interface LocalLog {
  /** This device's own ID. */
  device(): Promise<string>;
  /** How many of its own changes are on the storage, as it knows. */
  sent(): Promise<number>;
  /** Its own changes from this number on, at most `bytes` of them as JSON (but at least one); none if there are no more. */
  changesFrom(number: number, bytes: number): Promise<readonly Change[]>;
  /** Records that its own changes up to this number are on the storage. */
  recordSent(number: number): Promise<void>;
  /** The number of the last change of each other device that was applied. */
  applied(): Promise<ReadonlyMap<string, number>>;
  /** Applies the next changes of another device, the last of them with this number. */
  apply(device: string, changes: readonly Change[], last: number): Promise<void>;
  /** Number of articles that are not deleted. */
  countArticles(): Promise<number>;
}
