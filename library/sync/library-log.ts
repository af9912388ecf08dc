import type { LocalLog } from '../../sync/local-log';
import type { Library } from '../library';
import type { SyncState } from '../types';

type SyncedLibrary = Pick<
  Library,
  'syncState' | 'syncChanges' | 'syncStamps' | 'syncSent' | 'applySyncChanges' | 'countSyncDeletions'
>;

/** What a library keeps of the changes of all devices. Its methods reject where none is connected. */
export function createLibraryLog(library: SyncedLibrary): LocalLog {
  const state = async (): Promise<SyncState> => {
    const found = await library.syncState();
    if (!found) throw new Error('this library is not connected with other devices');
    return found;
  };
  return {
    device: async () => (await state()).device,
    sent: async (stream) => (await state()).sent[stream] ?? 0,
    changesFrom: (stream, number, bytes) => library.syncChanges(stream, number, bytes),
    stampsFrom: (stream, number, count) => library.syncStamps(stream, number, count),
    recordSent: (stream, number) => library.syncSent(stream, number),
    applied: async (stream) =>
      new Map(
        (await state()).applied.flatMap(({ stream: of, device, number }) =>
          of === stream ? [[device, number] as const] : [],
        ),
      ),
    apply: (stream, device, changes, last) => library.applySyncChanges(stream, device, changes, last),
    countDeletions: (changes) => library.countSyncDeletions(changes),
    countArticles: async () => (await state()).articles,
  };
}
