import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What `opfs-sahpool` writes before the bytes of the file itself: its name and flags. */
const HEADER = 4096;

/** The pool's file of a name (`/library.sqlite`) in the profile of a browser that is not running. Throws where there is none. */
function pooled(profile: string, name: string): string {
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
  if (!found) throw new Error(`no ${name} in ${profile}`);
  return found;
}

/**
 * Opens the library's file of a profile with Node's own SQLite, changes it, and puts it back, its log written into it.
 * Takes the profile of a browser that is not running.
 */
export function changeStored(profile: string, change: (database: DatabaseSync, file: string) => void): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-stored-'));
  const file = path.join(folder, 'library.sqlite');
  const parts = [
    { name: '/library.sqlite', copy: file },
    { name: '/library.sqlite-wal', copy: `${file}-wal` },
  ];
  for (const { name, copy } of parts)
    fs.writeFileSync(copy, fs.readFileSync(pooled(profile, name)).subarray(HEADER));
  const database = new DatabaseSync(file);
  change(database, file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  for (const { name, copy } of parts) {
    const inPool = pooled(profile, name);
    const head = fs.readFileSync(inPool).subarray(0, HEADER);
    fs.writeFileSync(
      inPool,
      Buffer.concat([head, fs.existsSync(copy) ? fs.readFileSync(copy) : Buffer.alloc(0)]),
    );
  }
  fs.rmSync(folder, { recursive: true });
}

/** The library's file as it lies in a profile, without the pool's own bytes. */
export const storedBytes = (profile: string): Buffer =>
  fs.readFileSync(pooled(profile, '/library.sqlite')).subarray(HEADER);

/** Overwrites a stretch of it, as a failing disk does; places are parts of the whole, 0 … 1. */
export function damageStored(profile: string, from: number, to: number): void {
  const file = pooled(profile, '/library.sqlite');
  const bytes = fs.readFileSync(file);
  const at = (part: number) => HEADER + Math.floor((bytes.length - HEADER) * part);
  bytes.fill(0x5a, at(from), at(to));
  fs.writeFileSync(file, bytes);
}
