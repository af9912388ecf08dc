import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('links have their collection’s whole path, their notes decoded, and what is pinned', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('linkwarden-json', 'full.json'));
  expect(importer.id).toBe('linkwarden-json');
  expect(items).toEqual([
    {
      kind: 'item',
      url: 'https://example.org/qa',
      title: "Q&A: a < b 'now'",
      savedAt: Date.UTC(2019, 4, 1, 10),
      publishedAt: null,
      author: null,
      siteName: null,
      language: null,
      excerpt: 'Of the <page>',
      leadImage: null,
      tags: ['dev', '日本語'],
      folder: ['Tech', 'Веб', 'Frameworks'],
      archived: false,
      favourite: false,
      readAt: null,
      progress: 0,
      note: 'Ask "Jo"\nabout this',
      content: null,
      highlights: [],
    },
    expect.objectContaining({
      url: 'https://example.org/pinned',
      savedAt: Date.UTC(2025, 0),
      folder: ['Tech'],
      favourite: true,
      note: null,
      content: { html: 'The sea had gone out.', kind: 'text' },
    }),
    // "Unorganized" is no collection of anybody's.
    expect.objectContaining({
      url: 'https://example.org/nowhere',
      title: null,
      folder: [],
      favourite: false,
    }),
    // The same name elsewhere is another folder; what is pinned is found by its address.
    expect.objectContaining({ folder: ['Tech', 'Веб', 'Tech'], favourite: true }),
  ]);
  // An uploaded file.
  expect(unreadable).toMatchObject([{ reason: 'no-address', start: 'Upload' }]);
});

test('nothing of the account is read or reported', async () => {
  for (const name of ['full.json', 'damaged.json']) {
    const { items, unreadable } = await importFile(fixtureFile('linkwarden-json', name));
    expect(JSON.stringify([items, unreadable])).not.toMatch(/secret/i);
  }
});

test('of a damaged file everything readable is read; collections in a ring end', async () => {
  const { items, unreadable } = await importFile(fixtureFile('linkwarden-json', 'damaged.json'));
  expect(items).toMatchObject([
    { title: 'First', savedAt: null, tags: [], folder: ['Through another', 'In itself'] },
    { title: '7', url: 'https://example.org/2', tags: ['t'], folder: [] },
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['damaged', 49, ''],
    ['not-web', null, 'javascript:alert(1)'],
    ['no-address', null, 'No address'],
    ['no-address', null, ''],
    ['no-address', null, 'Cut'],
  ]);
});

test('collections ten thousand deep, with a link in each, overflow nothing and take no time', async () => {
  const collections = Array.from({ length: 10_000 }, (_, index) => ({
    id: index,
    name: String(index),
    parentId: index === 0 ? null : index - 1,
    links: [{ name: 'Deep', url: 'https://example.org/deep' }],
  }));
  const { items } = await importFile(new Blob([JSON.stringify({ collections })]));
  expect(items).toHaveLength(10_000);
  expect(items.at(-1)?.folder.at(-1)).toBe('9999');
});
