import { expect, test } from 'vitest';
import { explain } from '../../package/explain.mjs';

const FILES: Record<string, string> = { 'reader.js': 'first\nlet a=b;e.innerHTML=r.content,next()' };
const read = (file: string) => FILES[file] ?? '';
const explained = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  file: /^reader\.js$/,
  near: /innerHTML=r\.content/,
  from: 'ours',
  why: 'it is clean',
};
const warning = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'reader.js', line: 2, column: 8, message: 'Unsafe' };

test('a warning at the place that is explained is explained', () => {
  const { all, unmatched } = explain([warning], [explained], read);
  expect(all.map(({ explanation }) => explanation)).toEqual([explained]);
  expect(unmatched).toEqual([]);
});

test('the same warning elsewhere in that file, in another file, or of another code is not', () => {
  FILES['reader.js'] = `${FILES['reader.js']};${'x'.repeat(200)};e.innerHTML=other`;
  FILES['save.js'] = 'e.innerHTML=r.content';
  const others = [
    { ...warning, column: 230 },
    { ...warning, file: 'save.js', line: 1, column: 0 },
    { ...warning, code: 'DANGEROUS_EVAL' },
    { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Of the package as a whole', description: 'nothing like it' },
  ];
  const { all, unmatched } = explain(others, [explained], read);
  expect(all.map(({ explanation }) => explanation)).toEqual([null, null, null, null]);
  expect(unmatched).toEqual([explained]);
});
