import { browser } from 'wxt/browser';
import { loadRecord, storeRecord } from '../record-store';

const KEY = 'backups';
/** Held while a part is changed: the settings may change one while a backup that ends in another page changes another. */
const LOCK = 'lectern-backup-state';

/** Settings and state of backups. */
export interface BackupState {
  automatic: boolean;
  /** How many automatic backups are kept. */
  keep: number;
  /** Time of the last one (Unix time in ms), or null. */
  lastAt: number | null;
  /** Why the last automatic one failed, or null. */
  failure: string | null;
  /** IDs of automatic backups among the browser's downloads, oldest first. */
  downloads: readonly number[];
}

const NONE: BackupState = { automatic: false, keep: 7, lastAt: null, failure: null, downloads: [] };

/** Reads it; what is missing or damaged has its default. */
export async function readBackupState(): Promise<BackupState> {
  const stored = (await loadRecord(KEY)) as Partial<BackupState> | null;
  const keep = Math.round(Number(stored?.keep ?? NONE.keep));
  return {
    automatic: stored?.automatic === true,
    keep: keep >= 1 && keep <= 1000 ? keep : NONE.keep,
    lastAt: typeof stored?.lastAt === 'number' ? stored.lastAt : null,
    failure: typeof stored?.failure === 'string' ? stored.failure : null,
    downloads: Array.isArray(stored?.downloads) ? stored.downloads.filter(Number.isInteger) : [],
  };
}

/** Changes parts of it. */
export async function changeBackupState(changed: Partial<BackupState>): Promise<void> {
  await navigator.locks.request(LOCK, async () =>
    storeRecord(KEY, { ...(await readBackupState()), ...changed }),
  );
}

/** Calls `listener` after each change, also one made in another page. Returns a function that ends that. */
export function watchBackupState(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => KEY in changes && listener();
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
