import type { LocalLog } from '../../sync/local-log';
import type { Library } from '../library';

type SyncedLibrary = Pick<
  Library,
  'syncState' | 'syncChanges' | 'syncStamps' | 'syncSent' | 'applySyncChanges' | 'countSyncDeletions'
>;

/** Creates the log of a library's changes. `state` rejects if no device is connected. */
export const createLibraryLog = (library: SyncedLibrary): LocalLog => ({
  async state() {
    const found = await library.syncState();
    if (!found) throw new Error('this library is not connected with other devices');
    return found;
  },
  changesFrom: (stream, number, bytes) => library.syncChanges(stream, number, bytes),
  stampsFrom: (stream, number, count) => library.syncStamps(stream, number, count),
  recordSent: (stream, number) => library.syncSent(stream, number),
  apply: (stream, device, changes, last) => library.applySyncChanges(stream, device, changes, last),
  countDeletions: (changes) => library.countSyncDeletions(changes),
});
