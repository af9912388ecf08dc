import type { Library } from '../../library/library';
import { EVERYTHING, idsOf } from '../export/run/library-source';
import { encrypt } from './encrypt';
import { writeBackup } from './write-backup';

/** How a backup of the library is made. */
export interface BackupRequest {
  library: Pick<Library, 'ids' | 'stored'>;
  /** The settings as a file of settings has them. */
  settings: string;
  /** Version of the extension. */
  writtenBy: string;
  /** Encrypts it, unless empty. */
  passphrase: string;
  /** Unix time in ms. */
  now: number;
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/**
 * Everything in the library as the stream of a backup, with how many articles it has. Articles are read one by one; what is
 * deleted meanwhile is left out. Rejects with the signal's reason when it is aborted.
 */
export async function* backUpLibrary(request: BackupRequest): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { library, settings, writtenBy, passphrase, now, onProgress, signal } = request;
  const ids = await idsOf(library, EVERYTHING);
  async function* articles() {
    for (const [index, id] of ids.entries()) {
      signal.throwIfAborted();
      const stored = await library.stored(id);
      if (stored) yield stored;
      onProgress(index + 1, ids.length);
    }
  }
  const header = { writtenBy, createdAt: now, articles: ids.length };
  const chunks = writeBackup({ articles: articles(), settings, header });
  yield* passphrase ? encrypt(chunks, passphrase) : chunks;
}

/** The name of a backup's file: "Lectern backup 2026-11-29 1405.jsonl.gz", `.age` at its end if it is encrypted. */
export function backupFileName(now: number, isEncrypted: boolean): string {
  const [day = '', time = ''] = new Date(now).toISOString().split('T');
  return `Lectern backup ${day} ${time.slice(0, 5).replace(':', '')}.jsonl.gz${isEncrypted ? '.age' : ''}`;
}

/** Whether a file's name is one of a backup. */
export const isBackupFileName = (name: string): boolean =>
  /^Lectern backup \d{4}-\d{2}-\d{2} \d{4}\.jsonl\.gz(?:\.age)?$/.test(name);
