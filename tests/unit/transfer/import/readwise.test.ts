import { expect, test } from 'vitest';
import { createHighlight, createItem } from '../../../../transfer/import/item';
import { parsePythonList } from '../../../../transfer/import/read/python-list';
import { fixtureFile, importFile } from './read-fixture';

test.each([
  ["['a', 'b']", ['a', 'b']],
  [`["it's", 'b\\'c "d"', 'e, f']`, ["it's", `b'c "d"`, 'e, f']],
  [
    String.raw`['caf\xe9', '\u2603', '\U0001f30a', 'a\\b', 'two\nlines', 'no \d escape']`,
    ['café', '☃', '🌊', 'a\\b', 'two\nlines', 'no \\d escape'],
  ],
  ['[]', []],
  ["[None, 'a', 7]", ['a']],
  ["['whole', 'cut", ['whole', 'cut']],
  [String.raw`['cut\ `.trim(), ['cut\\']],
  ['a, b', null],
  ['', null],
])('the Python list %s', (text, texts) => {
  expect(parsePythonList(text)).toEqual(texts);
});

test('a document of Reader has its tags, place, progress and date', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('readwise-csv', 'full.csv'));
  expect(importer.question).toBe('feed-items');
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=reader',
      title: 'A "quoted" title',
      savedAt: Date.UTC(2022, 10, 6, 4, 33, 50),
      tags: ['deutsch', "it's", 'peanut, butter', `b'c "d"`, '日本語', 'café ☃ \\n'],
      favourite: true,
      progress: 0.5,
    }),
    createItem({
      url: 'https://example.org/b',
      savedAt: Date.UTC(2025, 0, 20, 22, 13, 2, 447),
      archived: true,
      progress: 1,
    }),
    createItem({
      url: 'https://example.org/c',
      title: 'Для чтения',
      savedAt: Date.UTC(2023, 8, 1),
      folder: ['Shortlist'],
    }),
    createItem({ url: 'https://example.org/e', title: 'Plain tags', tags: ['one', 'two'] }),
  ]);
});

test('what a feed brought comes only with a yes', async () => {
  const { items } = await importFile(fixtureFile('readwise-csv', 'full.csv'), { 'feed-items': true });
  expect(items).toHaveLength(5);
  expect(items[3]).toEqual(
    createItem({
      url: 'https://example.org/d',
      title: 'Of a feed',
      savedAt: Date.UTC(2023, 8, 1, 8),
      tags: ['feeds'],
    }),
  );
});

test('newsletters and uploads, which have no address, are named; unwanted feed items are not', async () => {
  const { items, unreadable } = await importFile(fixtureFile('readwise-csv', 'damaged.csv'));
  expect(items.map(({ title, tags, progress }) => [title, tags, progress])).toEqual([
    ['First', ['whole', 'cut'], 1],
    ['Cut off', [], 0],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['no-address', 4],
    ['damaged', 5],
  ]);
});

test('rows of one address are one article with its highlights', async () => {
  const { items, unreadable } = await importFile(fixtureFile('readwise-highlights-csv', 'full.csv'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a',
      title: '海',
      author: 'Jeanne Martin',
      highlights: [
        createHighlight({
          quote: 'The sea had "gone out",\nand nobody minded.',
          note: 'Why not?',
          // Without an offset: UTC, wherever the test runs.
          createdAt: Date.UTC(2020, 0, 1),
        }),
        createHighlight({ quote: 'It came back.', createdAt: Date.UTC(2020, 0, 2) }),
        createHighlight({ note: 'On all of it' }),
      ],
    }),
    createItem({
      url: 'https://example.org/b',
      highlights: [createHighlight({ quote: 'Вторая статья.', createdAt: Date.UTC(2020, 0) })],
    }),
  ]);
});

test('of Readwise’s own export, only what is called by its address can be found', async () => {
  const { items, unreadable } = await importFile(fixtureFile('readwise-highlights-csv', 'export.csv'));
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/untitled',
      author: 'example.org',
      tags: ['deutsch', 'to read'],
      highlights: [
        createHighlight({
          quote: 'The sea had gone out.',
          note: 'my note',
          color: 'yellow',
          createdAt: Date.UTC(2026, 6, 17, 14, 0, 25),
          tags: ['sea', 'tides'],
        }),
        createHighlight({ quote: 'It came back.', createdAt: Date.UTC(2026, 6, 18, 14, 0, 25, 123) }),
      ],
    }),
  ]);
  expect(unreadable).toMatchObject([
    { reason: 'no-address', line: 2, start: 'The Tide (Tides #1): First passage.' },
  ]);
});

test('broken rows between the highlights of an article do not part it', async () => {
  const { items, unreadable } = await importFile(fixtureFile('readwise-highlights-csv', 'damaged.csv'));
  expect(items.map(({ title, highlights }) => [title, highlights.map(({ quote }) => quote)])).toEqual([
    ['First', ['One.', 'Two.']],
    ['Nothing marked', []],
    ['Cut off', ['Three.']],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start.slice(0, 22)])).toEqual([
    ['no-address', 3, 'A book: From a book.'],
    ['not-web', 5, 'app://open/1'],
    ['damaged', 6, '"Never closed,First,,h'],
  ]);
});
