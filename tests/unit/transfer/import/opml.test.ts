import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('links come with their groups, and feeds do not', async () => {
  const { items, unreadable } = await importFile(fixtureFile('opml', 'full.opml'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?b=1&c=2',
      title: 'Ebbe & Flut',
      savedAt: Date.UTC(2012, 0),
      tags: ['Sea/Tides', '日本語'],
      excerpt: 'Of ebb and flow',
      language: 'de-DE',
      note: 'My own words\nover two lines',
    }),
    createItem({
      url: 'https://example.org/html-url',
      title: 'المد والجزر',
      folder: ['Arbeit', 'To read'],
    }),
    createItem({ url: 'https://example.org/untitled', folder: ['Arbeit'] }),
    createItem({ url: 'https://example.org/below', title: 'Below a link', folder: ['Arbeit'] }),
  ]);
});

test('the owner of the file is not read', async () => {
  const rows = JSON.stringify(await importFile(fixtureFile('opml', 'full.opml')));
  expect(rows).not.toContain('reader@example.org');
});

test('of a damaged file everything readable is read, and the rest named by its line', async () => {
  const { items, unreadable } = await importFile(fixtureFile('opml', 'damaged.opml'));
  expect(items.map(({ title, url, folder, savedAt }) => [title, url, folder, savedAt])).toEqual([
    ['First & foremost', 'https://example.org/first?a=1&b=2', [], null],
    ['Last', 'https://example.org/last', ['Never closed'], null],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['not-web', 4, 'javascript:alert(1)'],
    ['no-address', 5, 'Without an address'],
    ['damaged', 8, ''],
  ]);
});

test('depth costs no stack', async () => {
  const text = `<opml>${'<outline text="f">'.repeat(20_000)}<outline url="https://a.example/"/>`;
  const { items } = await importFile(new Blob([text]));
  expect(items[0]?.folder).toHaveLength(20_000);
});
