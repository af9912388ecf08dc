import { LibraryError } from '../library';

/** SQLite's result codes that say more than "it did not work" (sqlite.org/rescode.html). */
const REASONS: Record<number, 'full' | 'damaged'> = { 11: 'damaged', 13: 'full', 26: 'damaged' };
const INPUT_OUTPUT = 10;

/** So long, in ms, what the file system refused explains what SQLite could not do: it may notice requests later. */
const RECENT = 60_000;

/** What the file system last refused, and when: SQLite says only that it could not, and goes on to tidy up. */
let refused: { error: unknown; at: number } | null = null;
let watching = false;

function refuse(error: unknown): void {
  refused = { error, at: Date.now() };
}

/** Remembers what the browser's files refuse, from now on; to be called before SQLite opens any. */
export function watchWrites(): void {
  if (watching) return;
  watching = true;
  const { prototype } = FileSystemSyncAccessHandle;
  const { write, flush, truncate } = prototype;
  const remembering = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      refuse(error);
      throw error;
    }
  };
  prototype.write = function (buffer, options) {
    const written = remembering(() => write.call(this, buffer, options));
    // Firefox then answers with a number that has nothing to do with what was asked: 32625 of 8192.
    if (written !== buffer.byteLength) refuse(new DOMException('short write', 'QuotaExceededError'));
    return written;
  };
  prototype.flush = function () {
    remembering(() => flush.call(this));
  };
  prototype.truncate = function (size) {
    remembering(() => truncate.call(this, size));
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
export function toLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const code = codeOf(error);
  const isRecent = refused !== null && Date.now() - refused.at < RECENT;
  const reasonOfFiles = code === INPUT_OUTPUT && isRecent ? refused?.error : null;
  const cause = reasonOfFiles ? ` (${reasonOfFiles})` : '';
  const message = `${error instanceof Error ? error.message : String(error)}${cause}`;
  const name = error instanceof Error ? error.name : '';
  const reason = REASONS[code];
  if (reason) return new LibraryError(reason, message);
  if (isFull(error) || isFull(reasonOfFiles)) return new LibraryError('full', message);
  if (/malformed|not a database/i.test(message)) return new LibraryError('damaged', message);
  if (name === 'SecurityError' || /SecurityError|insecure/.test(message))
    return new LibraryError('private', message);
  if (/createSyncAccessHandle|getDirectory|OPFS/.test(message))
    return new LibraryError('no-storage', message);
  return new LibraryError('unknown', message);
}
