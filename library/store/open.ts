import sqlite3InitModule, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { LibraryError } from '../library';
import type { Migration } from '../migrations/migration';
import { MIGRATIONS, VERSION } from '../schema';
import { Database } from './database';
import { indexWaiting } from './reindex';
import { toLibraryError, watchWrites } from './storage-errors';

/** The pool's folder in the origin private file system. */
export const FOLDER = 'library';

/** Maximum files in the pool: the database and its log, a second pair during a salvage, and damaged ones that are kept. */
const CAPACITY = 12;

/** How long articles that wait to be indexed again may keep a library from opening; the others follow while it is used (ms). */
const INDEXING_BEFORE_OPEN_MS = 500;

/** SQLite and its file pool, which keeps its files open, so only one worker can use it. */
export interface Engine {
  sqlite3: Sqlite3Static;
  pool: SAHPoolUtil;
}

/** Times between attempts to open the pool's files, which a worker that has just died may hold for a moment longer (ms). */
const POOL_DELAYS_MS = [50, 150, 400];

/** Opens the pool's files. Rejects with what the browser says, if they can't be opened within a second. */
async function openPool(sqlite3: Sqlite3Static): Promise<SAHPoolUtil> {
  // Its types lack the last of these (sqlite-wasm 3.54).
  const options = {
    name: 'library',
    directory: FOLDER,
    initialCapacity: CAPACITY,
    // Otherwise it deletes all its files where one of them can't be opened: a disk that can only be read, or another program
    // that holds it, would cost the library.
    preserveOnInitFailure: true,
    // Otherwise it says for ever what it said the first time.
    forceReinitIfPreviouslyFailed: true,
  };
  const open = () => sqlite3.installOpfsSAHPoolVfs(options);
  for (const delay of POOL_DELAYS_MS) {
    try {
      return await open();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return open();
}

/** Starts SQLite. Throws `LibraryError` if no storage is available. */
export async function startEngine(): Promise<Engine> {
  if (!navigator.storage?.getDirectory) throw new LibraryError('no-storage', 'no private file system');
  watchWrites();
  // The other file systems need headers that an extension can't set, and would only log warnings.
  Object.assign(globalThis, {
    sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true } } },
  });
  try {
    const sqlite3 = await sqlite3InitModule();
    return { sqlite3, pool: await openPool(sqlite3) };
  } catch (error) {
    throw toLibraryError(error);
  }
}

/** A database's schema version; 0 for a new one. Only reads. */
export function versionOf(database: Database): number {
  return database.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Migrates a database to this code's version, each step in its own transaction. Throws `LibraryError('newer')`, before
 * writing anything, if a later version of Lectern wrote it.
 */
export function migrate(database: Database, steps: readonly Migration[] = MIGRATIONS): void {
  const version = versionOf(database);
  if (version > VERSION)
    throw new LibraryError('newer', `the library has version ${version}, this Lectern knows ${VERSION}`);
  for (const step of steps)
    if (step.version > version)
      database.transaction(() => {
        if (step.sql) database.script(step.sql);
        step.apply?.(database);
        database.script(`PRAGMA user_version = ${step.version}`);
      });
  if (version < VERSION && versionOf(database) === VERSION) indexSome(database);
}

/** Indexes again what a small library has. On a full disk it can wait. */
function indexSome(database: Database): void {
  try {
    indexWaiting(database, INDEXING_BEFORE_OPEN_MS);
  } catch (error) {
    if (toLibraryError(error).reason !== 'full') throw error;
  }
}

/**
 * Opens a database of the pool and migrates it.
 *
 * With a write-ahead log, a commit is one write and one flush. `opfs-sahpool` has no shared memory, so the log needs the
 * exclusive lock, which the only worker has anyway. `synchronous = FULL` flushes the log before each commit returns.
 */
export function openDatabase({ pool }: Engine, file: string): Database {
  const database = new Database(new pool.OpfsSAHPoolDb(file));
  try {
    database.script('PRAGMA locking_mode = EXCLUSIVE');
    if (versionOf(database) > VERSION) migrate(database);
    database.script(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -32768;
      PRAGMA temp_store = MEMORY;
      PRAGMA journal_size_limit = 16777216;
    `);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw toLibraryError(error);
  }
}

/** Opens a damaged database to read whatever is still readable. Writes nothing but its log. */
export function openDamaged({ pool }: Engine, file: string): Database {
  const database = new Database(new pool.OpfsSAHPoolDb(file));
  database.script('PRAGMA locking_mode = EXCLUSIVE');
  return database;
}
