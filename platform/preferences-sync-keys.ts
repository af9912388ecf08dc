/** Where the times of the reader's changes are kept (`preferences/sync.ts`), and how synchronising went last. */
export const CHANGE_TIMES_KEY = 'preferencesTimes';
export const SYNC_STATE_KEY = 'preferencesSync';

/** `full`: the browser's storage for other devices took no more; everything is kept on this one. */
export type SyncState = 'kept' | 'full';
