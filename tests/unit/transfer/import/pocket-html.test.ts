import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('the second heading is the archive', async () => {
  const { items } = await importFile(fixtureFile('pocket-html', 'plain.html'));
  expect(items.map(({ title, archived, tags }) => [title, archived, tags])).toEqual([
    ['How tides work', false, []],
    ['The ebb', true, ['sea']],
  ]);
});

test('an article has its title over two lines, its address, date and tags', async () => {
  const { items, unreadable } = await importFile(fixtureFile('pocket-html', 'full.html'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=pocket&copy=1&lang=de',
      title: 'Ebbe & Flut, über zwei Zeilen',
      savedAt: Date.UTC(2012, 0),
      tags: ['deutsch', '日本語', 'to read'],
    }),
    createItem({ url: 'https://example.org/untitled', savedAt: Date.UTC(2012, 0) + 1000 }),
    createItem({ url: 'https://example.org/عربي', title: 'المد والجزر', tags: ['عربي'] }),
    createItem({
      url: 'https://example.org/read',
      title: 'Read long ago',
      savedAt: Date.UTC(2012, 0) + 2000,
      tags: ['sea'],
      archived: true,
    }),
  ]);
});

test('of a damaged page everything readable is read, and the rest named by its line', async () => {
  const { items, unreadable } = await importFile(fixtureFile('pocket-html', 'damaged.html'));
  expect(items.map(({ title, archived, savedAt }) => [title, archived, savedAt])).toEqual([
    ['First', false, Date.UTC(2020, 0)],
    ['Unclosed', false, null],
    ['Last', true, Date.UTC(2020, 0) + 4000],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['not-web', 7, 'javascript:void(0)'],
    ['no-address', 8, 'No address'],
    ['no-address', 10, 'http://'],
    ['damaged', 15, ''],
  ]);
});
