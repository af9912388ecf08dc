import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  articles,
  asset,
  bytesOf,
  exportBook,
  exportContent,
  itemsOf,
  makeArticle,
  OPTIONS,
  PACKAGE,
  PNG,
  type ReadBook,
  textsOf,
  toExported,
} from './read-book';

/** The pages in the order they are read in. */
function spineOf(book: ReadBook): string[] {
  const hrefs = new Map(itemsOf(book).map(({ id, href }) => [id, href]));
  return [...book.page(PACKAGE).querySelectorAll('spine > itemref')].map(
    (item) => hrefs.get(item.getAttribute('idref') ?? '') ?? 'nothing',
  );
}

describe('the file', () => {
  test('begins with what it is, as it is, its length before it', async () => {
    const { bytes, paths } = await exportBook(articles(1));
    const view = new DataView(bytes.buffer);
    expect(paths[0]).toBe('mimetype');
    expect(strFromU8(bytes.subarray(0, 4))).toBe('PK\x03\x04');
    expect({
      flags: view.getUint16(6, true),
      method: view.getUint16(8, true),
      extra: view.getUint16(28, true),
    }).toEqual({ flags: 0, method: 0, extra: 0 });
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('has every file that the package names, and no other', async () => {
    const content = '<img src="https://x.test/a.png"><img src="https://x.test/b.webp">';
    const stored = [
      asset('https://x.test/a.png', PNG),
      asset('https://x.test/b.webp', bytesOf('RIFFxxxxWEBP')),
    ];
    const book = await exportBook([toExported(makeArticle({ content }), stored), ...articles(1)]);
    const container = book.page('META-INF/container.xml').querySelector('rootfile');
    expect(container?.getAttribute('full-path')).toBe(PACKAGE);
    const named = itemsOf(book).map(({ href }) => `EPUB/${href}`);
    expect([...named, 'mimetype', 'META-INF/container.xml', PACKAGE].sort()).toEqual([...book.paths].sort());
    expect(new Set(itemsOf(book).map(({ id }) => id)).size).toBe(named.length);
  });

  test('is written while the articles are read, one at a time', async () => {
    const { epub } = await import('../../../../../transfer/export/formats/epub');
    const events: string[] = [];
    const source = {
      total: 2,
      async *articles() {
        for (const [index, exported] of articles(2).entries()) {
          events.push(`read ${index + 1}`);
          yield exported;
        }
      },
    };
    for await (const chunk of epub.write(source, OPTIONS)) {
      const text = strFromU8(chunk.subarray(30, 50));
      if (text.startsWith('EPUB/text/')) events.push(`wrote ${text[10]}`);
    }
    expect(events).toEqual(['read 1', 'wrote 1', 'read 2', 'wrote 2']);
  });
});

describe('a book of several', () => {
  test('has a cover, contents, and the articles in their order', async () => {
    const book = await exportBook(articles(3));
    expect(spineOf(book)).toEqual([
      'cover.xhtml',
      'nav.xhtml',
      'text/1.xhtml',
      'text/2.xhtml',
      'text/3.xhtml',
    ]);
    const links = [...book.page('EPUB/nav.xhtml').querySelectorAll('#toc a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['text/1.xhtml', 'Title 1'],
      ['text/2.xhtml', 'Title 2'],
      ['text/3.xhtml', 'Title 3'],
    ]);
    expect(textsOf(book, 'metadata > title')).toEqual(['My unread']);
    const cover = book.page('EPUB/cover.svg').documentElement.textContent;
    expect(cover).toContain('My unread');
    expect(cover).toContain('3 articles');
    expect(itemsOf(book).find(({ properties }) => properties === 'cover-image')?.href).toBe('cover.svg');
  });

  test('names all languages, the most frequent first, and each author once', async () => {
    const book = await exportBook([
      toExported(makeArticle({ language: 'de_AT', byline: 'Eva' })),
      toExported(makeArticle({ language: 'fr', byline: 'Ada' })),
      toExported(makeArticle({ language: 'fr', byline: 'Eva' })),
      toExported(makeArticle({ language: '"><x>', byline: null })),
    ]);
    expect(textsOf(book, 'metadata > language')).toEqual(['fr', 'de-AT']);
    expect(textsOf(book, 'metadata > creator')).toEqual(['Eva', 'Ada']);
  });

  test('turns its pages to the left if most articles are read so', async () => {
    const rtl = toExported(makeArticle({ direction: 'rtl', language: 'ar' }));
    const vertical = '<p data-writing="vertical-rl">縦書きの文章です。</p>';
    const japanese = toExported(makeArticle({ content: vertical, language: 'ja' }));
    const directionOf = async (book: ReadBook) =>
      book.page(PACKAGE).querySelector('spine')?.getAttribute('page-progression-direction');
    expect(await directionOf(await exportBook([rtl, japanese, ...articles(1)]))).toBe('rtl');
    expect(await directionOf(await exportBook([rtl, ...articles(1)]))).toBeNull();
  });

  test('can be empty', async () => {
    const book = await exportBook([]);
    expect(spineOf(book)).toEqual(['cover.xhtml']);
    expect(book.page('EPUB/nav.xhtml').querySelector('#toc a')?.getAttribute('href')).toBe('cover.xhtml');
  });
});

describe('a book of one', () => {
  test('says what is known of the article', async () => {
    const book = await exportBook([toExported(makeArticle({ tags: ['maths', 'history'] }))]);
    expect(textsOf(book, 'metadata > *')).toEqual([
      'urn:uuid:0190c9f0-0000-7000-8000-000000000001',
      'A title',
      'en',
      'Ada Lovelace',
      'Example',
      '2026-03-09',
      'An excerpt',
      'maths',
      'history',
      'https://example.test/article',
      '2026-03-10T12:00:00Z',
      '',
    ]);
    expect(spineOf(book)).toEqual(['cover.xhtml', 'text/1.xhtml']);
  });

  test('begins with title, author, site, date and the original', async () => {
    const page = await exportContent('<p>Text</p>');
    expect(page.querySelector('title')?.textContent).toBe('A title');
    const head = page.querySelector('body > header');
    expect([...(head?.children ?? [])].map((line) => line.textContent)).toEqual([
      'A title',
      'Ada Lovelace',
      'Example · March 9, 2026 · Original',
    ]);
    expect(head?.querySelector('a')?.getAttribute('href')).toBe('https://example.test/article');
  });

  test('ends with the note and the highlights', async () => {
    const highlight = { quote: 'Quoted <b>', note: 'Why\nso', color: null, tags: [], selectors: [] };
    const exported = {
      ...toExported(makeArticle({ note: 'Read again' })),
      highlights: [{ ...highlight, id: '1', createdAt: 0, updatedAt: 0 }],
    };
    const book = await exportBook([exported]);
    const marks = book.page('EPUB/text/1.xhtml').querySelector('body > section:last-child');
    expect([...(marks?.children ?? [])].map((line) => line.textContent)).toEqual([
      'Highlights',
      'Read again',
      'Quoted <b>',
      'Whyso',
    ]);
    expect(marks?.querySelectorAll('br')).toHaveLength(1);
  });
});

describe('right to left, and from top to bottom', () => {
  test('the page has the article’s direction and language', async () => {
    const article = makeArticle({
      direction: 'rtl',
      language: 'fa',
      content: '<p lang="en_us" dir="ltr">x</p>',
    });
    const page = (await exportBook([toExported(article)])).page('EPUB/text/1.xhtml');
    const root = page.documentElement;
    expect([root.getAttribute('dir'), root.getAttribute('lang'), root.getAttribute('xml:lang')]).toEqual([
      'rtl',
      'fa',
      'fa',
    ]);
    const paragraph = page.querySelector('body > p');
    expect([paragraph?.getAttribute('lang'), paragraph?.getAttribute('xml:lang')]).toEqual([
      'en-US',
      'en-US',
    ]);
  });

  test('vertical text is set so, all of it or its blocks', async () => {
    const vertical = '<p data-writing="vertical-rl">縦書きの文章です。</p>';
    const all = await exportContent(vertical);
    expect(all.documentElement.className).toBe('vertical-rl');
    const some = await exportContent(`${vertical}<p>${'Text '.repeat(20)}</p>`);
    expect(some.documentElement.className).toBe('');
    expect(some.querySelectorAll('[data-writing="vertical-rl"]')).toHaveLength(1);
  });
});

test('formulas and drawings are told of in the package', async () => {
  const book = await exportBook([
    toExported(makeArticle({ content: '<p><math><mi>x</mi></math></p>' })),
    toExported(makeArticle({ content: '<svg><circle r="3"/></svg>' })),
    ...articles(1),
  ]);
  const pages = itemsOf(book).filter(({ href }) => href.startsWith('text/'));
  expect(pages.map(({ properties }) => properties)).toEqual(['mathml', 'svg', null]);
});
