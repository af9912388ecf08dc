import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk of its own in memory, for a profile: it can be full, and nothing else is. */
export interface SmallDisk {
  folder: string;
  /** Writes until no more fits than `left` bytes. */
  fill(left: number): void;
  /** Takes away what `fill` wrote. */
  free(): void;
  remove(): void;
}

const BLOCK = 4096;

/** Mounts one of so many megabytes. null where this machine lets nobody mount anything. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'lectern', folder], {
      stdio: 'ignore',
    });
  } catch {
    fs.rmdirSync(folder);
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill(left) {
      const { bavail, bsize } = fs.statfsSync(folder);
      const file = fs.openSync(filler, 'a');
      try {
        for (let room = bavail * bsize - left; room > 0; room -= BLOCK)
          fs.writeSync(file, Buffer.alloc(BLOCK));
      } catch (error) {
        // The browser has written meanwhile.
        if (!(error instanceof Error && Reflect.get(error, 'code') === 'ENOSPC')) throw error;
      } finally {
        fs.closeSync(file);
      }
    },
    free: () => fs.rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      fs.rmdirSync(folder);
    },
  };
}
