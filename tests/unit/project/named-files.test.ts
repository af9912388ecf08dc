import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
/** Not ours, or built. */
const OUTSIDE = new Set(['node_modules', '.git', '.output', '.wxt']);
/** Where a name of a file may be one of another project's, or of a time gone by. */
const ELSEWHERE = /^(?:CHANGELOG\.md|docs\/decisions\/|tests\/fixtures\/)/;

function filesIn(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (OUTSIDE.has(entry.name)) return [];
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(name) : [name];
  });
}

test('every file that a document or a comment names is there', () => {
  const files = filesIn('');
  const missing = files
    .filter((file) => /\.(?:md|tsx?|mjs)$/.test(file) && !ELSEWHERE.test(file))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
      const names = [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].map(([, name]) => name ?? '');
      return names
        .filter((name) => !files.some((known) => known === name || known.endsWith(`/${name}`)))
        .map((name) => `${file}: ${name}`);
    });
  expect(missing).toEqual([]);
});
