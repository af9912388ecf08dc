import { expect, test } from 'vitest';
import { createHighlight, createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

const full = () => fixtureFile('instapaper-csv', 'full.csv');

test('an article has its title, address, date, tags, state and what was selected in it', async () => {
  const { items, unreadable } = await importFile(full());
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=instapaper',
      title: 'A "quoted" title, over two lines',
      savedAt: Date.UTC(2012, 0),
      tags: ['deutsch', '日本語', 'to read, soon'],
    }),
    createItem({
      url: 'https://example.org/b',
      title: 'Der Hafen',
      savedAt: Date.UTC(2012, 0) + 1000,
      archived: true,
      highlights: [createHighlight({ quote: 'The sea had gone out,\nand nobody minded.' })],
    }),
    createItem({
      url: 'https://example.org/c',
      title: 'قراءة',
      savedAt: Date.UTC(2012, 0) + 2000,
      tags: ["it's"],
      favourite: true,
    }),
    createItem({
      url: 'https://example.org/d',
      title: '海',
      savedAt: Date.UTC(2012, 0) + 3000,
      folder: ['Küche & Garten'],
    }),
    // A converter's row: the address for a title, milliseconds, tags parted by commas.
    createItem({
      url: 'https://example.org/e',
      savedAt: Date.UTC(2012, 0) + 4000,
      tags: ['einmal', 'zweimal'],
    }),
  ]);
});

test('the answer archives what is in a folder, and nothing else', async () => {
  const { items, importer } = await importFile(full(), { 'folders-archived': true });
  expect(importer.question).toBe('folders-archived');
  expect(items.map(({ archived }) => archived)).toEqual([false, true, false, true, false]);
});

test('its older layouts, without tags and without times, are read too', async () => {
  const { items } = await importFile(fixtureFile('instapaper-csv', 'plain.csv'));
  expect(items.map(({ savedAt, archived }) => [savedAt, archived])).toEqual([
    [null, false],
    [null, true],
  ]);
  const dated = await importFile(fixtureFile('instapaper-csv', 'dated.csv'));
  expect(dated.items[0]?.savedAt).toBe(Date.UTC(2020, 0));
});

test('notes without a page and broken rows are named, the others read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('instapaper-csv', 'damaged.csv'));
  expect(items.map(({ title, savedAt, tags, archived }) => [title, savedAt, tags, archived])).toEqual([
    ['First', Date.UTC(2020, 0), [], false],
    ['Tags cut off', null, ['whole', 'cut'], true],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['no-address', 3, 'A note of my own that stands on no page.'],
    ['not-web', 4, 'javascript:alert(1)'],
    ['damaged', 5, '"https://example.org/2,Never closed,,Unread,1577836803,[]'],
    ['no-address', 6, ''],
  ]);
});
