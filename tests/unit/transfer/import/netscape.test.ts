import { expect, test } from 'vitest';
import { netscape } from '../../../../transfer/import/formats/netscape';
import { createItem, type ImportedItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

const SECOND = Date.UTC(2012, 0);

const fullItem = async (path: string): Promise<ImportedItem | undefined> => {
  const { items } = await importFile(fixtureFile('netscape', 'full.html'));
  return items.find(({ url }) => url.startsWith(`https://example.org/${path}`));
};

test('the browsers’ own folders are no folders', async () => {
  const { items } = await importFile(fixtureFile('netscape', 'plain.html'));
  expect(items.map(({ title, folder, savedAt }) => [title, folder, savedAt])).toEqual([
    ['How tides work', [], Date.UTC(2020, 0)],
    ['The plan', ['Work'], Date.UTC(2020, 0) + 2000],
    ['Other', [], Date.UTC(2020, 0) + 3000],
  ]);
});

test('a bookmark of Firefox has its title over two lines, tags, and what the page said of itself', async () => {
  expect(await fullItem('firefox')).toEqual(
    createItem({
      url: 'https://example.org/firefox?a=1&b=2',
      title: 'Grüße — a title over two lines',
      savedAt: SECOND,
      excerpt: 'What the page says\nof itself',
      tags: ['deutsch', '日本語', 'to read'],
    }),
  );
});

test('everything comes in the file’s order, as often as it is there; feeds, comments and links in descriptions do not', async () => {
  const { items, unreadable } = await importFile(fixtureFile('netscape', 'full.html'));
  expect(unreadable).toEqual([]);
  expect(items.map(({ url, folder }) => [new URL(url).pathname, folder])).toEqual([
    ['/firefox', []],
    ['/ms', ['Work', 'To read']],
    ['/before-1970', ['Work', 'To read']],
    ['/zero', ['Work', 'To read']],
    ['/after-the-inner-folder', ['Work']],
    ['/google', ['labels']],
    ['/google', ['Work']],
    ['/pinboard', []],
    ['/pinboard-read', []],
    ['/linkding', []],
    ['/linkding-plain', []],
    ['/raindrop', []],
    ['/reading-list', ['قائمة القراءة']],
  ]);
});

test('dates are in seconds, ms or µs; none before the web, and not 0', async () => {
  expect((await fullItem('ms'))?.savedAt).toBe(SECOND + 123);
  expect((await fullItem('google'))?.savedAt).toBe(SECOND + 123);
  expect((await fullItem('before-1970'))?.savedAt).toBeNull();
  expect(await fullItem('zero')).toMatchObject({ savedAt: null, title: null });
});

test('Pinboard’s descriptions are notes', async () => {
  expect(await fullItem('pinboard')).toMatchObject({
    note: 'My own words, with a link',
    excerpt: null,
    tags: ['sea'],
  });
});

test('linkding has descriptions, notes and an archive', async () => {
  expect(await fullItem('linkding?')).toMatchObject({
    // The address is not escaped: `&copy` is no sign.
    url: 'https://example.org/linkding?a=1&copy=2',
    note: '# My notes\nover two lines <b>',
    excerpt: 'Filled in from the page',
    tags: ['sea'],
    archived: true,
  });
  expect(await fullItem('linkding-plain')).toMatchObject({
    note: null,
    excerpt: 'Filled in too',
    archived: false,
  });
});

test('line ends of linkding are LF CR', async () => {
  const lines = ['<!DOCTYPE NETSCAPE-Bookmark-file-1>', '<DL><p>', '<DT><A HREF="https://a.example/">A</A>'];
  const text = [...lines, '<DD>b[linkding-notes]c\r\nd[/linkding-notes]', '</DL><p>'].join('\n\r');
  const { items, unreadable } = await importFile(new Blob([text]));
  expect(items).toMatchObject([{ url: 'https://a.example/', title: 'A', excerpt: 'b', note: 'c\nd' }]);
  expect(unreadable).toEqual([]);
});

test('Raindrop has a cover and favorites, and no collection named Unsorted', async () => {
  expect(await fullItem('raindrop')).toMatchObject({
    folder: [],
    favourite: true,
    leadImage: 'https://example.org/cover.jpg',
    tags: ['Read Later', 'books'],
    excerpt: "The page's excerpt",
  });
});

test('what is not to read is archived if the user says so', async () => {
  const { items } = await importFile(fixtureFile('netscape', 'full.html'), { 'not-to-read-archived': true });
  const unread = items.filter(({ archived }) => !archived).map(({ url }) => new URL(url).pathname);
  expect(unread).toEqual(['/pinboard', '/linkding-plain', '/reading-list']);
});

test('of a damaged list everything readable is read, and the rest named by its line', async () => {
  const { items, unreadable } = await importFile(fixtureFile('netscape', 'damaged.html'));
  expect(items.map(({ title, folder, savedAt }) => [title, folder, savedAt])).toEqual([
    ['First', [], null],
    ['Unclosed', [], null],
    ['Last', ['After too many ends'], null],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['not-web', 5, 'javascript:(()=>{alert(1)})()'],
    ['not-web', 6, 'place:sort=8&maxResults=10'],
    ['no-address', 7, 'Without an address'],
    ['not-web', 8, 'chrome://settings/'],
    ['not-web', 10, 'file:///home/me/a.html'],
    ['damaged', 15, ''],
  ]);
});

test('depth costs no stack', async () => {
  const depth = 20_000;
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>f</H3>'.repeat(depth)}<DL><DT><A HREF="https://a.example/">A</A>`;
  const { items } = await importFile(new Blob([text]));
  expect(items[0]?.folder).toHaveLength(depth);
});

test('a page with a definition list is no list of bookmarks', () => {
  const text = '<html><body><dl><dt><a href="https://a.example/">A</a></dt></dl></body></html>';
  expect(netscape.accepts({ kind: 'text', text })).toBe(false);
});
