import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Driver } from './driver';
import { until } from './until';

/** Whether Poppler's `pdftotext` is installed, which reads what was printed. */
export const READS_PAPER = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;

/** The folder to which a profile's browser prints without asking. */
export const papersOf = (profile: string): string => path.join(profile, 'papers');

/** The text of each printed page; null while the file is still being written. */
function read(file: string): string[] | null {
  try {
    const text = execFileSync('pdftotext', ['-layout', file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.split('\f').slice(0, -1);
  } catch {
    return null;
  }
}

/** Waits for the browser's next print, and deletes it. Returns the text of each page. */
export async function printed({ profile }: Driver): Promise<string[]> {
  const folder = papersOf(profile);
  const names = () => fs.readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const found = await until(
    async () => {
      const [name] = names();
      const file = name && path.join(folder, name);
      const pages = file ? read(file) : null;
      return file && pages?.length ? { file, pages } : null;
    },
    () => `nothing was printed, only: ${fs.readdirSync(folder)}`,
    20_000,
  );
  fs.rmSync(found.file);
  return found.pages;
}
