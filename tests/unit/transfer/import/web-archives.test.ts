import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

const record = (url: string, title: string): string => {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>${title}</title><p>${title}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`;
};

test('each page of a WARC file is an article; pictures, errors, redirects and notes on the capture are none', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('warc', 'full.warc.gz'));
  expect(importer.id).toBe('warc');
  expect(unreadable).toEqual([]);
  expect(items.map(({ url, title }) => [url, title])).toEqual([
    ['https://example.org/tides', 'The tide tables'],
    ['https://example.org/moon', '月 Moon'],
    ['https://example.org/decoded', 'Decoded'],
    ['https://example.org/deflate', 'Deflate'],
    ['https://example.org/zlib', 'Zlib'],
    ['https://example.org/sjis', '潮の満ち引き'],
    ['https://example.org/resource', 'Resource'],
  ]);
  expect(items[0]).toMatchObject({ savedAt: Date.UTC(2025, 2, 1, 10), language: 'en' });
  expect(items[1]).toMatchObject({
    savedAt: Date.UTC(2025, 2, 2, 10, 0, 0, 123),
    content: {
      kind: 'page',
      html: '<html><head><title>月 Moon</title></head><body><p>月 Moon.</p></body></html>',
    },
  });
});

test('what is damaged in a WARC file costs one record, and is named by its address', async () => {
  const { items, unreadable } = await importFile(fixtureFile('warc', 'damaged.warc'));
  expect(items.map(({ url }) => url)).toEqual(['https://example.org/first', 'https://example.org/last']);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    ['damaged', ''],
    ['damaged', 'https://example.org/too-long'],
    ['locked', 'https://example.org/brotli'],
    ['damaged', 'https://example.org/cut'],
  ]);
});

test('a damaged member of gzip costs its own record', async () => {
  const members = ['a', 'b', 'c', 'd'].map((name) =>
    gzipSync(strToU8(record(`https://example.org/${name}`, name))),
  );
  members[1]?.fill(0xff, 20, 60);
  const { items, unreadable } = await importFile(new Blob(members as BlobPart[]));
  expect(items.map(({ title }) => title)).toEqual(['a', 'c', 'd']);
  expect(unreadable).toMatchObject([{ reason: 'damaged' }]);
});

test('a WARC file gzipped as a whole is read like one of many members', async () => {
  const text = record('https://example.org/a', 'a') + record('https://example.org/b', 'b');
  const { items } = await importFile(new Blob([gzipSync(strToU8(text)) as BlobPart]));
  expect(items.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('a file that ends within a picture comes to its end', async () => {
  const picture =
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/p\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n12345';
  const { items, unreadable } = await importFile(new Blob([record('https://example.org/a', 'a'), picture]));
  expect(items).toHaveLength(1);
  expect(unreadable).toMatchObject([{ reason: 'damaged', start: 'https://example.org/p' }]);
});

test('the list of a WACZ file says what is an article, and the archive has its text, behind redirects too', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('wacz', 'full'));
  expect(importer.id).toBe('wacz');
  expect(unreadable).toEqual([]);
  expect(items).toMatchObject([
    {
      url: 'https://example.org/tides#noon',
      title: 'Tides – 潮',
      savedAt: Date.UTC(2025, 2, 5, 10),
      language: 'en',
      content: { kind: 'page' },
    },
    {
      url: 'https://example.org/old',
      title: '月 Moon',
      savedAt: 1741168800000,
      content: {
        kind: 'page',
        html: '<html><head><title>月 Moon</title></head><body><p>月 Moon.</p></body></html>',
      },
    },
    {
      url: 'https://example.org/missing',
      title: null,
      content: { kind: 'text', html: 'Only its text was kept.' },
    },
    { url: 'https://example.org/nothing', title: 'Nothing', content: null },
  ]);
});

test('lines and records of a WACZ file that are damaged are named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('wacz', 'damaged'));
  expect(items.map(({ url, content }) => [url, content?.kind])).toEqual([
    ['https://example.org/first', 'page'],
    ['https://example.org/last', 'page'],
    ['https://example.org/bad', undefined],
  ]);
  expect(unreadable.map(({ reason, entry, line }) => [reason, entry, line])).toEqual([
    ['damaged', 'pages/pages.jsonl', 3],
    ['not-web', 'pages/pages.jsonl', 4],
    ['no-address', 'pages/pages.jsonl', 5],
    ['damaged', 'archive/data.warc.gz', null],
  ]);
});

test('without a list every page of a WACZ file is an article', async () => {
  const zip = zipSync({
    'datapackage.json': strToU8('{}'),
    'archive/a.warc': strToU8(record('https://example.org/a', 'a')),
  });
  const { items } = await importFile(new Blob([zip as BlobPart]));
  expect(items.map(({ url, title }) => [url, title])).toEqual([['https://example.org/a', 'a']]);
});
