import { LibraryError } from '../library';

/** SQLite's result codes that say more than "it did not work" (sqlite.org/rescode.html). */
const REASONS: Record<number, 'full' | 'damaged'> = { 11: 'damaged', 13: 'full', 26: 'damaged' };
const INPUT_OUTPUT = 10;

/** What the file system last refused to write: SQLite says only that it could not. */
let refusedWrite: unknown = null;
let watching = false;

/** Remembers what the browser's files refuse, from now on; to be called before SQLite opens any. */
export function watchWrites(): void {
  if (watching) return;
  watching = true;
  const { write } = FileSystemSyncAccessHandle.prototype;
  FileSystemSyncAccessHandle.prototype.write = function (buffer, options) {
    try {
      const written = write.call(this, buffer, options);
      refusedWrite =
        written < buffer.byteLength ? new DOMException('short write', 'QuotaExceededError') : null;
      return written;
    } catch (error) {
      refusedWrite = error;
      throw error;
    }
  };
}

function codeOf(error: unknown): number {
  const code = error instanceof Error ? Reflect.get(error, 'resultCode') : 0;
  return typeof code === 'number' ? code & 0xff : 0;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || /quota|no space|no longer writ|disk.*full/i.test(error.message));

/** What went wrong, as a reader can be told it. Takes anything thrown by SQLite or by the file system. */
export function explain(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.name : '';
  const code = codeOf(error);
  const reason = REASONS[code];
  if (reason) return new LibraryError(reason, message);
  if (isFull(error) || (code === INPUT_OUTPUT && isFull(refusedWrite)))
    return new LibraryError('full', message);
  if (/malformed|not a database/i.test(message)) return new LibraryError('damaged', message);
  if (name === 'SecurityError' || /SecurityError|insecure/.test(message))
    return new LibraryError('private', message);
  if (/createSyncAccessHandle|getDirectory|OPFS/.test(message))
    return new LibraryError('no-storage', message);
  return new LibraryError('unknown', message);
}
