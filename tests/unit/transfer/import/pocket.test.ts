import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('an article has its title, address, date, tags and state', async () => {
  const { items } = await importFile(fixtureFile('pocket-csv', 'full.csv'));
  expect(items).toMatchObject([
    {
      title: 'A "quoted" title, over two lines',
      url: 'https://example.org/quoted?utm_source=pocket',
      savedAt: Date.UTC(2012, 0),
      tags: ['deutsch', '日本語', 'to read'],
      archived: true,
    },
    // Pocket writes the address where there is no title.
    { title: null, url: 'https://example.org/untitled', archived: false },
  ]);
});

test('of a damaged file everything readable is read, and the rest named by its line', async () => {
  const { items, unreadable } = await importFile(fixtureFile('pocket-csv', 'damaged.csv'));
  expect(items.map(({ title, savedAt }) => [title, savedAt])).toEqual([
    ['First', Date.UTC(2020, 0)],
    ['Last', null],
    ['Cut off', null],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['damaged', 4],
    ['no-address', 5],
  ]);
});

test('a zip has its parts in order, their highlights, and the collections with their notes', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('pocket-zip', 'full'));
  expect(importer.id).toBe('pocket-zip');
  expect(unreadable).toEqual([]);
  expect(items.map(({ url }) => url)).toEqual([
    'https://example.org/quoted?utm_source=pocket',
    'https://example.org/untitled',
    'https://example.org/second',
    'https://example.org/harbour',
    'https://example.org/deleted',
  ]);
  expect(items[2]?.highlights).toMatchObject([{ quote: 'The sea had gone out.', createdAt: 1577836900000 }]);
  expect(items[3]).toMatchObject({ note: 'For Mum', excerpt: 'Of stone.', folder: ['Harbours'] });
});

test('a damaged entry is named, and costs nothing of the others', async () => {
  const { items, unreadable } = await importFile(fixtureFile('pocket-zip', 'damaged'));
  expect(items.map(({ title }) => title)).toContain('First');
  expect(unreadable[0]).toMatchObject({ reason: 'damaged', entry: 'annotations/part_000000.json' });
});
