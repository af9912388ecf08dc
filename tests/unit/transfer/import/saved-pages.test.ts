import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('a page of SingleFile has address and date of its comment, and the rest of its head', async () => {
  const { items, importer } = await importFile(fixtureFile('single-file', 'full.html'));
  expect(importer.id).toBe('single-file');
  expect(items).toMatchObject([
    {
      url: 'https://example.org/gezeiten?utm_source=x#ebbe',
      savedAt: Date.UTC(2025, 2, 1, 10),
      title: 'Gezeiten & Ebbe – 潮の満ち引き',
      siteName: 'Küstenblatt',
      author: 'Jörg Möwe',
      publishedAt: '2019-11-30T07:15:00.000Z',
      excerpt: 'Warum das Meer zweimal am Tag geht.',
      leadImage: 'https://example.org/watt.jpg',
      language: 'de-DE',
      content: { kind: 'page' },
    },
  ]);
  expect(items[0]?.content?.html).toMatch(
    /^<!DOCTYPE html>[\s\S]*<img src="data:image\/png;base64,iVBORw0KGgo=" alt=Watt>/,
  );
});

test('a page of SingleFile without a date, cut off, is read', async () => {
  const { items } = await importFile(fixtureFile('single-file', 'damaged.html'));
  expect(items).toMatchObject([{ url: 'https://example.org/cut', savedAt: null, title: 'Cut off' }]);
});

test('a page that SingleFile saved from the disk is none of the web', async () => {
  const page = '<html><!--\n Page saved with SingleFile \n url: file:///home/me/a.html \n--><p>Mine';
  expect((await importFile(new Blob([page]))).unreadable).toMatchObject([
    { reason: 'not-web', start: 'file:///home/me/a.html' },
  ]);
});

test('a self-extracting page of SingleFile is read from the zip in it, with its pictures', async () => {
  const shell =
    '<!DOCTYPE html><html data-sfz><!--\n Page saved with SingleFile \n url: https://example.org/sea \n saved date: Sat Mar 01 2025 11:00:00 GMT+0100 (CET)\n--><meta charset=utf-8><body><div id=sfz-wait-message>Please wait...</div><!--';
  const zip = zipSync({
    'index.html': strToU8(
      '<html lang=en><title>The sea — 潮</title><body><img src=images/0.png><img src="images/1.png">',
    ),
    'images/0.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    '1_0/index.html': strToU8('<title>A frame</title>'),
  });
  const { items, importer } = await importFile(new Blob([shell, zip as BlobPart, '--></body></html>']));
  expect(importer.id).toBe('single-file');
  expect(items).toMatchObject([
    { url: 'https://example.org/sea', title: 'The sea — 潮', savedAt: Date.UTC(2025, 2, 1, 10) },
  ]);
  expect(items[0]?.content?.html).toContain(
    '<img src="data:image/png;base64,iVBORw=="><img src="images/1.png">',
  );
});

test('a saved page has its address of the browser’s comment, canonical link, og:url or base, in this order', async () => {
  const { items } = await importFile(fixtureFile('html-page', 'plain.html'));
  expect(items).toMatchObject([
    {
      url: 'https://example.org/tides',
      title: 'The tide tables',
      language: 'en',
      savedAt: null,
      content: { kind: 'page' },
    },
  ]);
  const urlOf = async (head: string) =>
    (await importFile(new Blob([`<!doctype html><title>T</title>${head}`]))).items[0]?.url;
  const base = '<base href="https://example.org/base">';
  const og = '<meta property="og:url" content="https://example.org/og">';
  const canonical = '<link rel="canonical" href="https://example.org/canonical">';
  const savepage = '<meta name="savepage-url" content="https://example.org/savepage">';
  expect(await urlOf(base)).toBe('https://example.org/base');
  expect(await urlOf(base + og)).toBe('https://example.org/og');
  expect(await urlOf(base + og + canonical)).toBe('https://example.org/canonical');
  expect(await urlOf(base + og + canonical + savepage)).toBe('https://example.org/savepage');
  expect(
    await urlOf('<!-- Saved from https://example.org/m at 2025-03-01T10:00:00Z using monolith v2.8 -->'),
  ).toBe('https://example.org/m');
});

test('markup in capitals, entities and names of other vocabularies are read', async () => {
  const { items } = await importFile(fixtureFile('html-page', 'full.html'));
  expect(items).toMatchObject([
    {
      url: 'https://example.org/marees?a=1&b=2',
      title: 'Les marées étonnantes',
      author: 'Anne Le Goff',
      siteName: 'Le Phare',
      publishedAt: '2020-02-29',
      excerpt: 'La mer s’en va.',
      leadImage: 'https://example.org/phare.jpg',
      language: 'fr-FR',
      savedAt: Date.UTC(2025, 2, 1, 10),
    },
  ]);
});

test('a page without an address says so; a page in an old encoding is decoded by its own word', async () => {
  const { items, unreadable } = await importFile(new Blob(['<html><title>Nowhere</title><p>Text']));
  expect(items).toEqual([]);
  expect(unreadable).toMatchObject([{ reason: 'no-address' }]);
  const head = strToU8(
    '<html><meta charset=shift_jis><link rel=canonical href=https://example.org/j><title>',
  );
  const tide = new Uint8Array([0x92, 0xaa]);
  const japanese = await importFile(new Blob([head as BlobPart, tide, '</title><p>Text']));
  expect(japanese.items[0]?.title).toBe('潮');
});

test('a damaged page is read as far as it goes', async () => {
  const { items } = await importFile(fixtureFile('html-page', 'damaged.html'));
  expect(items).toMatchObject([{ url: 'https://example.org/found' }]);
});

test('MHTML has address, title and date of its headers, and the page decoded', async () => {
  const { items, importer } = await importFile(fixtureFile('mhtml', 'plain.mhtml'));
  expect(importer.id).toBe('mhtml');
  expect(items).toMatchObject([
    {
      url: 'https://example.org/tides',
      title: 'The tide tables',
      savedAt: Date.UTC(2025, 2, 1, 10),
      language: 'en',
      content: { kind: 'page' },
    },
  ]);
  expect(items[0]?.content?.html).toMatch(/<p>The sea goes out twice a day – always\.<\/p><\/body><\/html>$/);
});

test('its start, nested parts, encodings and folded headers are followed, and its pictures put in', async () => {
  const { items, unreadable } = await importFile(fixtureFile('mhtml', 'full.mhtml'));
  expect(unreadable).toEqual([]);
  expect(items).toMatchObject([
    {
      url: 'https://example.org/gezeiten#ebbe',
      title: 'Gezeiten – 潮の満ち引き',
      savedAt: Date.UTC(2025, 2, 1, 10),
      siteName: 'Küstenblatt',
      language: 'de',
    },
  ]);
  const html = items[0]?.content?.html ?? '';
  expect(html).toContain('Ebbe und Flut = Gezeiten.');
  expect(html).toMatch(/<img src="data:image\/png;base64,iVBORw0KGgo[\w+/]{60,}=*" alt="a > b">/);
  expect(html).toContain(
    'src="data:image/png;base64,iVBORw0KGgo=" srcset="data:image/png;base64,iVBORw0KGgo= 1x">',
  );
  expect(html).toContain('<img src="data:image/svg+xml;base64,PHN2Zy');
  expect(html).toContain('<img src="https://example.org/fehlt.png">');
});

test('MHTML that was cut off gives the text up to there', async () => {
  const { items } = await importFile(fixtureFile('mhtml', 'damaged.mhtml'));
  expect(items).toMatchObject([{ url: 'https://example.org/tides', savedAt: Date.UTC(2025, 2, 1, 10) }]);
  expect(items[0]?.content?.html).toMatch(/The sea goes out =ZZ twice = a day – $/);
});

test('MHTML without a page is damaged, one of a file on a disk none of the web', async () => {
  const message = (location: string, type: string) =>
    new Blob([`MIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Location: ${location}\r\n\r\n<p>Text`]);
  expect(
    (await importFile(message('https://example.org/', 'multipart/related; boundary=x'))).unreadable,
  ).toMatchObject([{ reason: 'damaged' }]);
  expect((await importFile(message('file:///C:/a.htm', 'text/html'))).unreadable).toMatchObject([
    { reason: 'not-web' },
  ]);
});

test('without a start, the first HTML of an MHTML file is the page, its frames come after it', async () => {
  const part = (name: string) =>
    `--x\nContent-Type: text/html\nContent-Location: https://example.org/${name}\n\n<title>${name}</title>\n`;
  const text = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${part('page')}${part('frame')}--x--`;
  expect((await importFile(new Blob([text]))).items).toMatchObject([
    { url: 'https://example.org/page', title: 'page', content: { html: '<title>page</title>' } },
  ]);
});
