import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Driver } from './driver';
import { until } from './until';

/** Whether this machine can read what was printed: Poppler's `pdftotext`. */
export const READS_PAPER = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;

/** Where a profile's browser prints to, without asking. */
export const papersOf = (profile: string): string => path.join(profile, 'papers');

/** What is on paper, page by page; null while it is still being written. */
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

/** Waits for what the browser prints next, and takes it away. Returns the text of each of its pages. */
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
