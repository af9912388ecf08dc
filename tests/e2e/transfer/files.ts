import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Driver } from '../driver/driver';

const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-files-'));

/** Writes a file that a test brings, and returns its path. */
export function writeFile(name: string, content: string | Uint8Array): string {
  const file = path.join(FOLDER, name);
  fs.writeFileSync(file, content);
  return file;
}

/** Removes the files that were downloaded so far: the next one may have the name of an earlier one. */
export function forgetDownloads({ downloads }: Driver): void {
  if (!fs.existsSync(downloads)) return;
  for (const name of fs.readdirSync(downloads)) fs.rmSync(path.join(downloads, name), { recursive: true });
}

/** The content of the file that is downloaded, under whatever name, once it no longer grows. */
export async function newDownload({ downloads }: Driver): Promise<Uint8Array> {
  let size = -1;
  let file = '';
  await expect
    .poll(
      () => {
        const names = fs.existsSync(downloads) ? fs.readdirSync(downloads) : [];
        const name = names.find((one) => !/\.(?:part|crdownload)$/.test(one));
        file = name ? path.join(downloads, name) : '';
        const before = size;
        size = file ? fs.statSync(file).size : -1;
        return size > 0 && size === before;
      },
      { timeout: 120_000, interval: 400 },
    )
    .toBe(true);
  return new Uint8Array(fs.readFileSync(file));
}
