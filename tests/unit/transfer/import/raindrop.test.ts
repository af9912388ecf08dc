import { expect, test } from 'vitest';
import { createHighlight, createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('a bookmark has every column, its folder as a path', async () => {
  const { items, unreadable } = await importFile(fixtureFile('raindrop-csv', 'full.csv'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=raindrop',
      title: 'A "quoted" title',
      savedAt: Date.UTC(2024, 2, 1, 10, 0, 0, 123),
      excerpt: 'What the page says of itself.',
      leadImage: 'https://example.org/a.jpg',
      tags: ['deutsch', '日本語', 'to read'],
      // A slash without spaces is part of a collection's name where others have them.
      folder: ['Apps/Services', 'Für später', '日本語'],
      favourite: true,
      note: 'My note,\nover two lines',
      highlights: [
        createHighlight({
          quote: 'The sea had gone out,\nand nobody minded.',
          note: 'Why not?\nIt was Sunday.',
          color: 'red',
        }),
        createHighlight({ quote: 'It came back.' }),
      ],
    }),
    // The address for a title, `Unsorted` for no collection, and a cover that is no address.
    createItem({ url: 'https://example.org/b', savedAt: Date.UTC(2024, 2, 2, 10) }),
    createItem({
      url: 'https://example.org/c',
      title: 'Ship',
      savedAt: Date.UTC(2024, 2, 3, 10),
      tags: ['один'],
      folder: ['Работа', 'Чтение'],
      highlights: [createHighlight({ quote: 'A single one: with a colon' })],
    }),
  ]);
});

test('the older layout, the export of one collection and files for its import are read too', async () => {
  const read = async (name: string) => (await importFile(fixtureFile('raindrop-csv', name))).items;
  expect(await read('plain.csv')).toMatchObject([
    { excerpt: 'All of them.', tags: ['sea', 'tides'], folder: [] },
  ]);
  expect(await read('collection.csv')).toMatchObject([
    { title: 'The harbour', folder: [], favourite: false },
  ]);
  expect(await read('for-import.csv')).toMatchObject([
    {
      folder: ['Folder', 'Nested folder'],
      savedAt: Date.UTC(2021, 7, 26, 12, 15, 25),
      highlights: [{ quote: 'One passage' }, { quote: 'Another passage' }],
    },
  ]);
});

test('broken rows are named by their line, the others read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('raindrop-csv', 'damaged.csv'));
  expect(items.map(({ title, folder }) => [title, folder])).toEqual([
    ['First', []],
    ['Cut off', ['Work']],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start.slice(0, 22)])).toEqual([
    ['not-web', 3, 'file:///home/me/a.pdf'],
    ['damaged', 4, '3,"Never closed,,,http'],
    ['no-address', 5, ''],
  ]);
});
