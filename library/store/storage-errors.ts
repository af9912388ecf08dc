import { LibraryError } from '../library';

/** SQLite result codes with a specific meaning for the user (sqlite.org/rescode.html). */
const REASONS: Record<number, 'full' | 'damaged'> = { 11: 'damaged', 13: 'full', 26: 'damaged' };
const INPUT_OUTPUT = 10;

/** Time during which a file system error can explain a SQLite failure (ms): it may surface in a later request. */
const ERROR_LIFETIME_MS = 60_000;

/** The last file system error. SQLite reports only that something failed, and continues with its cleanup. */
let lastError: { error: unknown; at: number } | null = null;
let watching = false;

function rememberError(error: unknown): void {
  lastError = { error, at: Date.now() };
}

/** Starts recording file system errors; call it before SQLite opens any files. */
export function watchWrites(): void {
  if (watching) return;
  watching = true;
  const { prototype } = FileSystemSyncAccessHandle;
  const { write, flush, truncate } = prototype;
  const recordErrors = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      rememberError(error);
      throw error;
    }
  };
  prototype.write = function (buffer, options) {
    const written = recordErrors(() => write.call(this, buffer, options));
    // On a full disk Firefox returns a number unrelated to the request: 32625 for 8192.
    if (written !== buffer.byteLength) rememberError(new DOMException('short write', 'QuotaExceededError'));
    return written;
  };
  prototype.flush = function () {
    recordErrors(() => flush.call(this));
  };
  prototype.truncate = function (size) {
    recordErrors(() => truncate.call(this, size));
  };
}

function codeOf(error: unknown): number {
  const code = error instanceof Error ? Reflect.get(error, 'resultCode') : 0;
  return typeof code === 'number' ? code & 0xff : 0;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || /quota|no space|no longer writ|disk.*full/i.test(error.message));

/** Converts an error from SQLite or the file system to a `LibraryError` whose reason can be shown to the user. */
export function toLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const code = codeOf(error);
  const isRecent = lastError !== null && Date.now() - lastError.at < ERROR_LIFETIME_MS;
  const fileError = code === INPUT_OUTPUT && isRecent ? lastError?.error : null;
  const cause = fileError ? ` (${fileError})` : '';
  const message = `${error instanceof Error ? error.message : String(error)}${cause}`;
  const name = error instanceof Error ? error.name : '';
  const reason = REASONS[code];
  if (reason) return new LibraryError(reason, message);
  if (isFull(error) || isFull(fileError)) return new LibraryError('full', message);
  if (/malformed|not a database/i.test(message)) return new LibraryError('damaged', message);
  if (name === 'SecurityError' || /SecurityError|insecure/.test(message))
    return new LibraryError('private', message);
  if (/createSyncAccessHandle|getDirectory|OPFS/.test(message))
    return new LibraryError('no-storage', message);
  return new LibraryError('unknown', message);
}
