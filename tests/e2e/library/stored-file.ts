import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What `opfs-sahpool` writes before the bytes of the file itself: its name and flags. */
const HEADER = 4096;

/** The pool's file of a name (`/library.sqlite`) in the profile of a browser that is not running; null where there is none. */
function pooled(profile: string, name: string): string | null {
  const found = fs
    .readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .find((file) => {
      const handle = fs.openSync(file, 'r');
      const head = Buffer.alloc(name.length + 1);
      fs.readSync(handle, head, 0, head.length, 0);
      fs.closeSync(handle);
      return head.toString('latin1') === `${name}\0`;
    });
  return found ?? null;
}

function libraryFile(profile: string): string {
  const file = pooled(profile, '/library.sqlite');
  if (!file) throw new Error(`no library in ${profile}`);
  return file;
}

/**
 * Opens the library's file of a profile with Node's own SQLite, changes it, and puts it back, its log written into it.
 * Takes the profile of a browser that is not running.
 */
export function changeStored(profile: string, change: (database: DatabaseSync) => void): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-stored-'));
  const file = path.join(folder, 'library.sqlite');
  const stored = libraryFile(profile);
  const log = pooled(profile, '/library.sqlite-wal');
  fs.writeFileSync(file, fs.readFileSync(stored).subarray(HEADER));
  if (log) fs.writeFileSync(`${file}-wal`, fs.readFileSync(log).subarray(HEADER));
  const database = new DatabaseSync(file);
  change(database);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const headOf = (inPool: string) => fs.readFileSync(inPool).subarray(0, HEADER);
  fs.writeFileSync(stored, Buffer.concat([headOf(stored), fs.readFileSync(file)]));
  if (log) fs.writeFileSync(log, headOf(log));
  fs.rmSync(folder, { recursive: true });
}

/** The library's file as it lies in a profile, without the pool's own bytes. */
export const storedBytes = (profile: string): Buffer =>
  fs.readFileSync(libraryFile(profile)).subarray(HEADER);

/** The folder in a profile in which the library's file lies. */
export const libraryFolder = (profile: string): string => path.dirname(libraryFile(profile));

/** Overwrites a stretch of it, as a failing disk does; places are parts of the whole, 0 … 1. */
export function damageStored(profile: string, from: number, to: number): void {
  const file = libraryFile(profile);
  const bytes = fs.readFileSync(file);
  const at = (part: number) => HEADER + Math.floor((bytes.length - HEADER) * part);
  bytes.fill(0x5a, at(from), at(to));
  fs.writeFileSync(file, bytes);
}
