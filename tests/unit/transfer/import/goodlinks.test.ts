import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('a link has its summary, tags, star and both times', async () => {
  const { items, unreadable } = await importFile(fixtureFile('goodlinks-json', 'full.json'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a',
      title: 'A "quoted" title',
      // Seconds with a fraction.
      savedAt: 1588601562250,
      readAt: 1589621418500,
      progress: 1,
      archived: true,
      excerpt: 'What the page says of itself.',
      tags: ['deutsch', '日本語', 'to read'],
      favourite: true,
    }),
    createItem({ url: 'https://example.org/b', savedAt: 1588601563000 }),
    createItem({ url: 'https://example.org/c', title: 'Только исходный адрес', savedAt: 1588601564000 }),
  ]);
});

test('broken links are named, and what is whole before a damage is read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('goodlinks-json', 'damaged.json'));
  expect(items).toEqual([createItem({ url: 'https://example.org/1', title: 'First' })]);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    ['not-web', 'file:///Users/a/compare.html'],
    ['no-address', 'No address'],
    ['no-address', ''],
    ['damaged', ''],
  ]);
});
