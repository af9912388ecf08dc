import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('a bookmark has its list’s whole path as its folder, and further lists as tags', async () => {
  const { items, importer } = await importFile(fixtureFile('karakeep-json', 'full.json'));
  expect(importer.id).toBe('karakeep-json');
  expect(items).toEqual([
    {
      kind: 'item',
      url: 'https://example.org/tides',
      title: 'Gezeiten',
      savedAt: Date.UTC(2020, 0),
      publishedAt: null,
      author: null,
      siteName: null,
      language: null,
      excerpt: null,
      leadImage: null,
      tags: ['mer', '日本語', 'Work'],
      folder: ['Work', 'Море', 'Harbours'],
      archived: true,
      favourite: false,
      readAt: null,
      progress: 0,
      note: 'Ask Mum',
      content: null,
      highlights: [],
    },
    // A list that is a search, and one that is gone, are no folders.
    expect.objectContaining({
      url: 'https://example.org/untitled',
      title: null,
      savedAt: Date.UTC(2020, 0) + 1000,
      tags: [],
      folder: [],
      archived: false,
      note: null,
    }),
  ]);
});

test('texts and uploaded files have no address, and are reported', async () => {
  const { unreadable } = await importFile(fixtureFile('karakeep-json', 'full.json'));
  expect(unreadable).toMatchObject([
    { reason: 'no-address', start: 'Milk, bread, рыба' },
    { reason: 'no-address', start: 'An uploaded file' },
  ]);
});

test('an older file, without lists and states, is read', async () => {
  const { items } = await importFile(fixtureFile('karakeep-json', 'plain.json'));
  expect(items).toMatchObject([{ title: 'The tide tables of Saint-Malo', archived: false, folder: [] }]);
});

test('of a damaged file everything readable is read, and the rest named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('karakeep-json', 'damaged.json'));
  expect(items).toMatchObject([
    { title: 'First', savedAt: null, tags: [], folder: [] },
    { title: '7', tags: ['7'], archived: false },
  ]);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    ['damaged', ''],
    ['not-web', 'javascript:alert(1)'],
    ['no-address', 'No address'],
    ['no-address', ''],
    // The one that was cut off has lost its address.
    ['no-address', 'Cut'],
  ]);
});
