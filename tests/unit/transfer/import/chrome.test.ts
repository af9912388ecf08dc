import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

/** 13118850929335823 µs after 1601. */
const SAVED = Date.UTC(2016, 8, 20, 13, 15, 29, 336);

test('bookmarks come in the file’s order, with their own folders and the right year', async () => {
  const { items, unreadable } = await importFile(fixtureFile('chrome-bookmarks', 'full.json'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/chrome?utm_source=bar',
      title: 'Grüße, "quoted" over two lines',
      savedAt: SAVED,
    }),
    createItem({ url: 'https://example.org/untitled', folder: ['Work', '読む'] }),
    createItem({
      url: 'https://example.org/after',
      title: 'After the inner folder',
      savedAt: SAVED,
      folder: ['Work'],
    }),
    createItem({
      url: 'http://example.org/vivaldi',
      title: 'المد والجزر',
      savedAt: SAVED,
      excerpt: 'Written at Vivaldi',
    }),
    createItem({ url: 'https://example.org/phone', title: 'From the phone', savedAt: SAVED }),
    createItem({ url: 'https://example.org/opera', title: "At Opera's start", savedAt: SAVED }),
  ]);
});

test('of a damaged file everything readable is read, and the rest named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('chrome-bookmarks', 'damaged.json'));
  expect(items.map(({ title, savedAt }) => [title, savedAt])).toEqual([
    ['First', null],
    ['Last', null],
    ['Cut', null],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['damaged', 13, ''],
    ['not-web', null, 'javascript:alert(1)'],
    ['no-address', null, 'Without an address'],
    ['not-web', null, 'chrome://settings/'],
    ['damaged', null, ''],
    ['damaged', null, ''],
  ]);
});

test('depth costs no stack', async () => {
  const depth = 50_000;
  const open = '{"type":"folder","name":"f","children":['.repeat(depth);
  const text = `{"roots":{"bookmark_bar":{"children":[${open}{"type":"url","url":"https://a.example/"}${']}'.repeat(depth)}]}}}`;
  const { items } = await importFile(new Blob([text]));
  expect(items[0]?.folder).toHaveLength(depth);
});
