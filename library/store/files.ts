import type { SAHPoolUtil } from '@sqlite.org/sqlite-wasm';
import type { Database } from './database';
import type { Engine } from './open';
import { FOLDER } from './open';

/**
 * Files in the pool. The library is the last finished one of `/library.sqlite`, `/library-1.sqlite`, …: each salvage writes
 * the next file and leaves the damaged one in place. A file left by an interrupted salvage lacks the marker.
 */

/** `PRAGMA application_id` of a salvaged database, set by the transaction that copies its rows. */
const FINISHED_MARKER = 0x4c454354;

const nameOf = (number: number): string => (number ? `/library-${number}.sqlite` : '/library.sqlite');

/** The numbers of existing library files, highest first, and always 0. */
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
    return database.selectValue('PRAGMA application_id') === FINISHED_MARKER;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

/** Name of the current library file. Removes files left by interrupted salvages. */
export function currentFile({ pool }: Engine): string {
  for (const number of numbersOf(pool)) {
    const name = nameOf(number);
    if (!number || isFinished(pool, name)) return name;
    for (const part of ['', '-wal', '-journal']) pool.unlink(name + part);
  }
  return nameOf(0);
}

/** File name for the next salvaged database. */
export const nextFile = ({ pool }: Engine): string => nameOf((numbersOf(pool)[0] ?? 0) + 1);

/** Marks a database as finished; call it in the transaction that finishes it. */
export function markFinished(database: Database): void {
  database.script(`PRAGMA application_id = ${FINISHED_MARKER}`);
}

/** Size of the header before the database in a pool file: its name and flags (`opfs-sahpool`). */
const HEADER_BYTES = 4096;

/** Number of bytes copied at once. */
const CHUNK_BYTES = 4 * 1024 * 1024;

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
 * Copies a closed database file of any size, without ever holding all of it in memory. No database of the pool may be open
 * meanwhile.
 */
export async function exportFile({ pool }: Engine, name: string): Promise<Blob> {
  pool.pauseVfs();
  try {
    const source = await handleOf(name);
    if (!source) return new Blob([]);
    const bytes = (await source.getFile()).slice(HEADER_BYTES);
    const root = await navigator.storage.getDirectory();
    const target = await root.getFileHandle('library-download.sqlite', { create: true });
    const writer = await target.createSyncAccessHandle();
    try {
      writer.truncate(0);
      for (let at = 0; at < bytes.size; at += CHUNK_BYTES)
        writer.write(new Uint8Array(await bytes.slice(at, at + CHUNK_BYTES).arrayBuffer()), { at });
      writer.flush();
    } finally {
      writer.close();
    }
    return await target.getFile();
  } finally {
    await pool.unpauseVfs();
  }
}
