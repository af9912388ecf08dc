import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

const full = () => fixtureFile('pinboard-json', 'full.json');

test('a bookmark has its title, note, date and tags', async () => {
  const { items, unreadable, importer } = await importFile(full());
  expect(importer.question).toBe('not-to-read-archived');
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=pinboard',
      title: 'A "quoted" title',
      savedAt: Date.UTC(2012, 0),
      tags: ['deutsch', '日本語', '.private', 'to_read'],
      note: 'My note,\nover two lines',
    }),
    createItem({ url: 'http://example.org/b', savedAt: Date.UTC(2012, 0) + 1000 }),
    createItem({ url: 'http://example.org/c', tags: ['один'] }),
  ]);
});

test('the answer archives what is not to read', async () => {
  const { items } = await importFile(full(), { 'not-to-read-archived': true });
  expect(items.map(({ archived }) => archived)).toEqual([true, false, true]);
});

test('broken entries are named, and what is whole before a damage is read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('pinboard-json', 'damaged.json'));
  expect(items).toEqual([createItem({ url: 'https://example.org/1', title: 'First' })]);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    ['not-web', 'javascript:alert(1)'],
    ['no-address', 'No address'],
    ['no-address', ''],
    ['damaged', ''],
  ]);
});
