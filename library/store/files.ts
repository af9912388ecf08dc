import type { SAHPoolUtil } from '@sqlite.org/sqlite-wasm';
import type { Database } from './database';
import type { Engine } from './open';
import { FOLDER } from './open';

/**
 * Files of the pool. The library is the last of `/library.sqlite`, `/library-1.sqlite`, … that is finished: each salvage
 * writes the next one and leaves the damaged one where it is. One that a kill left unfinished has not the mark yet.
 */

/** `PRAGMA application_id` of a salvaged database, written by the transaction that copies its rows. */
const FINISHED = 0x4c454354;

const nameOf = (number: number): string => (number ? `/library-${number}.sqlite` : '/library.sqlite');

/** The numbers there are files of, the highest first; 0 always. */
function numbersOf(pool: SAHPoolUtil): number[] {
  const numbers = pool.getFileNames().flatMap((name) => {
    const found = /^\/library-(\d+)\.sqlite$/.exec(name);
    return found ? [Number(found[1])] : [];
  });
  return [...numbers.sort((one, other) => other - one), 0];
}

function isFinished(pool: SAHPoolUtil, name: string): boolean {
  const database = new pool.OpfsSAHPoolDb(name);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    return database.selectValue('PRAGMA application_id') === FINISHED;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

/** The name of the library's file; removes what a salvage that was killed has left. */
export function currentFile({ pool }: Engine): string {
  for (const number of numbersOf(pool)) {
    const name = nameOf(number);
    if (!number || isFinished(pool, name)) return name;
    for (const part of ['', '-wal', '-journal']) pool.unlink(name + part);
  }
  return nameOf(0);
}

/** The name that a salvaged database is to have. */
export const nextFile = ({ pool }: Engine): string => nameOf((numbersOf(pool)[0] ?? 0) + 1);

/** Marks a database as finished; part of the transaction that finishes it. */
export function markFinished(database: Database): void {
  database.script(`PRAGMA application_id = ${FINISHED}`);
}

/** Bytes of a pool's file before those of the database: its name and flags (`opfs-sahpool`). */
const HEADER = 4096;

/** How much is copied at once. */
const CHUNK = 4 * 1024 * 1024;

async function handleOf(name: string): Promise<FileSystemFileHandle | null> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle(FOLDER)).getDirectoryHandle('.opaque');
  for await (const handle of folder.values()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const head = new Uint8Array(await (await handle.getFile()).slice(0, 512).arrayBuffer());
    const end = head.indexOf(0);
    if (new TextDecoder().decode(head.subarray(0, end)) === name) return handle;
  }
  return null;
}

/**
 * A copy of a database file that nobody writes to any more, however large: it never stands in memory as a whole. No database
 * of the pool may be open meanwhile.
 */
export async function exportFile({ pool }: Engine, name: string): Promise<Blob> {
  pool.pauseVfs();
  try {
    const source = await handleOf(name);
    if (!source) return new Blob([]);
    const bytes = (await source.getFile()).slice(HEADER);
    const root = await navigator.storage.getDirectory();
    const target = await root.getFileHandle('library-download.sqlite', { create: true });
    const writer = await target.createSyncAccessHandle();
    try {
      writer.truncate(0);
      for (let at = 0; at < bytes.size; at += CHUNK)
        writer.write(new Uint8Array(await bytes.slice(at, at + CHUNK).arrayBuffer()), { at });
      writer.flush();
    } finally {
      writer.close();
    }
    return await target.getFile();
  } finally {
    await pool.unpauseVfs();
  }
}
