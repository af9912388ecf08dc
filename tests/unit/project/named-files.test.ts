import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
/** Not ours, or built. */
const OUTSIDE = new Set(['node_modules', '.git', '.output', '.wxt']);
/** Files that may mention files of other projects, or files that no longer exist. */
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
      const inline = [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].map(([, name]) => name ?? '');
      const blocks = file.endsWith('.md') ? [...text.matchAll(/^```\n.*?^```/gms)].join('\n') : '';
      const inBlocks = [...blocks.matchAll(/(?<![*\w.-])\w[\w./-]*\.(?:tsx?|mjs)\b/g)].map(([name]) => name);
      const names = [...inline, ...inBlocks];
      return names
        .filter((name) => !files.some((known) => known === name || known.endsWith(`/${name}`)))
        .map((name) => `${file}: ${name}`);
    });
  expect(missing).toEqual([]);
});
