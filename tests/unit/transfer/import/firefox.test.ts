import { describe, expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

const SAVED = Date.UTC(2012, 0);

const FULL = [
  createItem({
    url: 'https://example.org/firefox?utm_source=menu',
    title: 'Grüße, "quoted" ,] over two lines',
    savedAt: SAVED + 123,
    tags: ['deutsch', '日本語', 'to read'],
    excerpt: 'What the page says of itself',
  }),
  createItem({ url: 'https://example.org/untitled', folder: ['Work', '読む'] }),
  createItem({
    url: 'https://example.org/after',
    title: 'After the inner folder',
    savedAt: SAVED,
    folder: ['Work'],
  }),
  // An old backup's tag, which is a folder.
  createItem({ url: 'https://example.org/after', tags: ['المد'] }),
  createItem({ url: 'http://example.org/phone', title: 'From the phone', savedAt: SAVED }),
];

test('bookmarks have their tags, folders, dates in µs and descriptions; a comma too many is no damage', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('firefox-json', 'full.json'));
  expect(importer.id).toBe('firefox-json');
  expect(unreadable).toEqual([]);
  expect(items).toEqual(FULL);
});

test('of a damaged backup everything readable is read, and the rest named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('firefox-json', 'damaged.json'));
  expect(items.map(({ title, savedAt }) => [title, savedAt])).toEqual([
    ['First', null],
    ['Last', null],
    ['Cut', null],
  ]);
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['damaged', 9, ''],
    ['not-web', null, 'place:sort=8&maxResults=10'],
    ['not-web', null, 'javascript:alert(1)'],
    ['no-address', null, 'Without an address'],
    ['damaged', null, ''],
  ]);
});

test('depth costs no stack', async () => {
  const open = '{"type":"text/x-moz-place-container","title":"f","children":['.repeat(50_000);
  const text = `${open}{"type":"text/x-moz-place","uri":"https://a.example/"}${']}'.repeat(50_000)}`;
  const { items } = await importFile(new Blob([text]));
  expect(items[0]?.folder).toHaveLength(50_000);
});

describe('compressed', () => {
  /** The file's parts: magic number and length, then one block of literals alone. */
  const compressed = (text: string, length: number): Blob => {
    const literals = new TextEncoder().encode(text);
    const more = literals.length - 15;
    const lengths = [...Array<number>(Math.floor(more / 255)).fill(255), more % 255];
    const header = new Uint8Array(12);
    header.set(new TextEncoder().encode('mozLz40'));
    new DataView(header.buffer).setUint32(8, length, true);
    return new Blob([header, new Uint8Array([0xf0, ...lengths]), literals]);
  };

  test('what another program compressed is the same backup', async () => {
    const { items, unreadable, importer } = await importFile(fixtureFile('firefox-jsonlz4', 'full.jsonlz4'));
    expect(importer.id).toBe('firefox-jsonlz4');
    expect(unreadable).toEqual([]);
    expect(items).toEqual(FULL);
  });

  test('a block that is cut off gives what it has, and says so', async () => {
    const { items, unreadable } = await importFile(fixtureFile('firefox-jsonlz4', 'damaged.jsonlz4'));
    expect(items[0]).toMatchObject({ title: 'How tides work', savedAt: Date.UTC(2020, 0) });
    expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
      ['damaged', ''],
      // The bookmark that was cut.
      ['damaged', ''],
    ]);
  });

  test.each([0, 1, 0xffffffff])('the size that a file claims is not believed: %i', async (length) => {
    const text = '{"type":"text/x-moz-place-container","children":[{"uri":"https://a.example/"}]}';
    const { items, unreadable } = await importFile(compressed(text, length));
    expect(items.map(({ url }) => url)).toEqual(['https://a.example/']);
    expect(unreadable).toEqual([]);
  });

  test('open tabs and search engines, compressed the same way, are no backup', async () => {
    const file = compressed('{"version":1,"windows":[{"tabs":[{"entries":[]}]}]}', 51);
    await expect(importFile(file)).rejects.toThrow('no format');
  });
});
