import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
const text = fs.readFileSync(path.join(ROOT, 'docs/terms.md'), 'utf8');
const messages: Record<string, { message: string }> = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);

/** What the interface says, without the sample article, which is literature. */
const said = Object.entries(messages).filter(([key]) => !key.startsWith('sample'));

const rows = text
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, term = '', not = '']) => ({ term, not: not.split(', ').filter(Boolean) }));

const has = (message: string, words: string) =>
  new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}-])`, 'iu').test(message);

test('every term of docs/terms.md is used in the English messages', () => {
  expect(rows.length).toBeGreaterThan(20);
  const unused = rows.filter(
    ({ term }) => !said.some(([, { message }]) => has(message, term) || has(message, `${term}s`)),
  );
  expect(unused.map(({ term }) => term)).toEqual([]);
});

test('no English message uses another word for one of them', () => {
  const others = rows.flatMap(({ not }) => not);
  const found = said.flatMap(([key, { message }]) =>
    others.filter((word) => has(message, word) || has(message, `${word}s`)).map((word) => `${key}: ${word}`),
  );
  expect(found).toEqual([]);
});
