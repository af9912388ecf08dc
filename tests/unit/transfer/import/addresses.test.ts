import { expect, test } from 'vitest';
import { addresses } from '../../../../transfer/import/formats/addresses';
import { createItem } from '../../../../transfer/import/item';
import { markdownLinks } from '../../../../transfer/import/read/markdown-links';
import { textLines } from '../../../../transfer/import/read/text-lines';
import { fixtureFile, importFile } from './read-fixture';

test('addresses, OneTab’s lines and lists of Markdown have titles, folders, notes and checked boxes', async () => {
  const { items, unreadable } = await importFile(fixtureFile('addresses', 'full.txt'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({ url: 'https://example.org/plain?utm_source=list#part' }),
    createItem({ url: 'https://example.org/angled' }),
    createItem({ url: 'https://example.org/onetab', title: 'Grüße | over two bars' }),
    createItem({ url: 'http://example.org/onetab-untitled' }),
    createItem({ url: 'https://example.org/tab', title: '日本語' }),
    createItem({
      url: 'https://example.org/plan_(draft)',
      title: 'The [inner] plan',
      note: 'why I kept it',
      folder: ['Work'],
    }),
    createItem({ url: 'https://example.org/bullet', folder: ['Work', 'To read'] }),
    createItem({ url: 'https://example.org/numbered', title: 'المد والجزر', folder: ['Work', 'To read'] }),
    createItem({ url: 'https://example.org/unread', title: 'Unread', folder: ['Work', 'To read'] }),
    createItem({
      url: 'https://example.org/read',
      title: 'Read',
      folder: ['Work', 'To read'],
      archived: true,
    }),
    createItem({ url: 'https://example.org/one', title: 'One', note: null, folder: ['Home'] }),
    createItem({ url: 'https://example.org/two', title: 'Two *stars*', folder: ['Home'] }),
    createItem({ url: 'https://example.org/without-scheme', folder: ['Home'] }),
  ]);
});

test('lines that are none are named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('addresses', 'damaged.txt'));
  expect(items.map(({ url }) => new URL(url).pathname)).toEqual(
    ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'last'].map((name) => `/${name}`),
  );
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['not-web', 2, 'chrome://settings/ | Settings'],
    ['no-address', 3, 'just a line of words'],
    ['not-web', 5, 'mailto:someone@example.org'],
    ['no-address', 6, 'http://'],
    ['not-web', 7, '- [A script](javascript:alert(1))'],
    ['no-address', 8, '- [Unclosed](https://example.org/unclosed'],
  ]);
});

test.each([
  ['prose', 'It was a dark night.\nSee https://example.org/ for more.\nThe end.'],
  ['a page', '<html>\n<a href="https://example.org/">A</a>\n</html>'],
  ['JSON', '[\n"https://example.org/"\n]'],
  ['a table', 'url,title\nhttps://example.org/,A\nhttps://example.org/b,B'],
  ['names of files', 'notes.txt\nletter.doc'],
  ['half of it', 'A title\nhttps://example.org/a\nAnother\nhttps://example.org/b'],
  ['nothing', '\n\n'],
])('is not taken for a list of addresses: %s', (_, text) => {
  expect(addresses.accepts({ kind: 'text', text })).toBe(false);
});

test('links of Markdown', () => {
  expect(markdownLinks('x [a](b) y [c\\]](<d e> "t") z')).toEqual([
    { title: 'a', url: 'b', after: ' y ' },
    { title: 'c]', url: 'd e', after: ' z' },
  ]);
  expect(markdownLinks('](a) [b] (c) [d](e [f](g(h)i)')).toEqual([{ title: 'f', url: 'g(h)i', after: '' }]);
});

async function* pieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

test.each(['\n', '\r\n', '\r', '\n\r'])('lines end with %j, wherever the text is cut', async (end) => {
  for (const length of [1, 2, 3, 100]) {
    const lines = [];
    for await (const { line, text } of textLines(pieces(['a', '', 'bc', 'd'].join(end), length)))
      lines.push([line, text]);
    expect(lines).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'bc'],
      [4, 'd'],
    ]);
  }
});

test('a line too long for an address is reported, and costs no other', async () => {
  const text = `https://a.example/\nhttps://b.example/\n${'x'.repeat(300_000)}\nhttps://c.example/`;
  const { items, unreadable } = await importFile(new Blob([text]));
  expect(items).toHaveLength(3);
  expect(unreadable).toMatchObject([{ reason: 'too-large', line: 3 }]);
});
