import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('an export of ours comes back with everything it has', async () => {
  const { importer, items, unreadable } = await importFile(fixtureFile('lectern-json', 'full.lectern'));
  expect([importer.id, unreadable]).toEqual(['lectern-json', []]);
  expect(items[0]?.stored).toMatchObject({
    id: '0195a000-0000-7000-8000-000000000001',
    article: { title: 'The tide', byline: 'Ada Lovelace', content: '<p>The tide came in.</p>' },
    own: { title: 'My title', byline: '' },
    reading: { savedAt: 1700000000001, updatedAt: 1700000000500, favourite: true, textState: 'kept' },
    note: 'For Mum',
    tags: ['Sea', '日本'],
    aliases: [{ key: 'example.org/tide', how: 'own' }],
    highlights: [{ quote: 'The tide', createdAt: 1700000001000, updatedAt: 1700000002000 }],
    assets: [{ url: 'https://example.org/a.png', width: 1 }],
  });
  expect(items[0]?.stored?.assets[0]?.bytes.subarray(0, 4)).toEqual(new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  expect(items[1]?.stored?.own).toEqual({ title: null, byline: null });
});

test('one that was cut off gives what it has; what is no article is named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('lectern-json', 'damaged.lectern'));
  expect(items.map(({ url }) => url)).toEqual(['https://example.org/tide']);
  expect(unreadable.map(({ reason }) => reason)).toEqual(['not-web', 'no-address', 'damaged']);
});
