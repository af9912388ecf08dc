/** Storage keys of the times of the user's changes (`preferences/sync.ts`), and of the result of the last synchronisation. */
export const CHANGE_TIMES_KEY = 'preferencesTimes';
export const SYNC_STATE_KEY = 'preferencesSync';

/** `full`: the browser's sync storage has no room left, so some changes stay on this device. */
export type SyncState = 'kept' | 'full';
