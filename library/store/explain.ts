import { LibraryError } from '../library';

/** SQLite's result codes that say more than "it did not work" (sqlite.org/rescode.html). */
const REASONS: Record<number, 'full' | 'damaged'> = { 11: 'damaged', 13: 'full', 26: 'damaged' };

function codeOf(error: unknown): number {
  const code = error instanceof Error ? Reflect.get(error, 'resultCode') : 0;
  return typeof code === 'number' ? code & 0xff : 0;
}

/** What went wrong, as a reader can be told it. Takes anything thrown by SQLite or by the file system. */
export function explain(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.name : '';
  const reason = REASONS[codeOf(error)];
  if (reason) return new LibraryError(reason, message);
  if (name === 'QuotaExceededError' || /quota|no space|disk.*full/i.test(message))
    return new LibraryError('full', message);
  if (/malformed|not a database/i.test(message)) return new LibraryError('damaged', message);
  if (name === 'SecurityError' || /SecurityError/.test(message)) return new LibraryError('private', message);
  if (/createSyncAccessHandle|getDirectory|OPFS/.test(message))
    return new LibraryError('no-storage', message);
  return new LibraryError('unknown', message);
}
