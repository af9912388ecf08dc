import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFrontMatter } from '../../../../transfer/export/write/front-matter';
import { readFrontMatter } from '../../../../transfer/import/read/front-matter';
import { HOSTILE } from './made';

/** What a YAML parser reads between the fences. */
function read(written: string): unknown {
  expect([written.slice(0, 4), written.slice(-5)]).toEqual(['---\n', '\n---\n']);
  return parse(written.slice(4, -4), { schema: 'core' });
}

const TEXTS = [
  HOSTILE,
  'true',
  'No',
  'null',
  '~',
  '',
  ' ',
  '12',
  '1e3',
  '0x1f',
  '12:30',
  '2026-03',
  '2026-03-09T07:30+01:00',
  '- item',
  '? key',
  'a: b',
  'a:',
  'a #b',
  '#b',
  '{a}',
  '[a]',
  '"quoted"',
  "'quoted'",
  'back\\slash',
  '\\b \\f \\n',
  'two\nlines\r\nand\ttabs',
  '---',
  '...',
  '@at',
  '`tick',
  '%percent',
  '!tag',
  '&anchor',
  '*alias',
  '|',
  '>',
  '\u0085next line\u2028line\u2029paragraph',
  '\u0000\u0007\u001b\u007f\u009f\ufeff\ufffe',
  '10 ways to freeze',
  'المرفأ: متجمد',
  '👩‍👩‍👧',
  'می‌خواهم',
];

test.each(TEXTS)('%j is read exactly, alone and in a list', (text) => {
  const written = writeFrontMatter({ title: text, tags: ['one', text], archived: false });
  expect(read(written)).toEqual({ title: text, tags: ['one', text], archived: false });
  // A line for each key: Logseq reads no other.
  expect(written.split('\n')).toHaveLength(6);
});

test('any text is read exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (text, tag) => {
      expect(read(writeFrontMatter({ note: text, tags: [tag] }))).toEqual({
        note: text,
        tags: [tag.toWellFormed()],
      });
    }),
    { numRuns: 2000 },
  );
});

test('what needs no quotes has none', () => {
  const written = writeFrontMatter({
    title: 'The harbour froze',
    saved: '2026-03-10T07:30:15.123Z',
    published: '2026-03-09',
    read: null,
    tags: ['ice', 'two words'],
    favorite: true,
  });
  expect(written).toBe(
    '---\ntitle: The harbour froze\nsaved: 2026-03-10T07:30:15.123Z\npublished: 2026-03-09\ntags: [ice, two words]\nfavorite: true\n---\n',
  );
  expect(writeFrontMatter({ tags: [] })).toBe('---\n---\n');
});

test.each(TEXTS.filter((text) => text.trim() !== ''))('our own import reads %j', (text) => {
  const fields = readFrontMatter(`${writeFrontMatter({ title: text, tags: ['one', text] })}\nBody`)?.fields;
  expect(fields?.get('title')).toBe(text);
  expect(fields?.get('tags')).toEqual(['one', text]);
});
