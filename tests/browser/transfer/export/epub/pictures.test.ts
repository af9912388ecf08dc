import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  asset,
  bytesOf,
  exportBook,
  exportContent,
  itemsOf,
  makeArticle,
  PNG,
  readBody,
  toExported,
} from './read-book';

describe('pictures', () => {
  const SVG = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><defs><linearGradient id="1 a"><stop offset="0"/></linearGradient></defs><rect width="9" height="9" style="fill:url(#1 a)"/><image href="https://x.test/a.png"/></svg>',
  );

  test.each([
    ['PNG', PNG, 'image/png', 'png'],
    ['JPEG', bytesOf('\xff\xd8\xff'), 'image/jpeg', 'jpg'],
    ['GIF', bytesOf('GIF89a'), 'image/gif', 'gif'],
    ['SVG', SVG, 'image/svg+xml', 'svg'],
  ])('%s is a file', async (_, bytes, type, ending) => {
    // The type is that of the bytes.
    const stored = [asset('https://x.test/a', bytes, 'image/x-other')];
    const content = '<figure><img src="https://x.test/a" srcset="https://x.test/b 2x" alt="c"></figure>';
    const book = await exportBook([toExported(makeArticle({ content }), stored)]);
    const image = book.page('EPUB/text/1.xhtml').querySelector('img');
    expect(image?.outerHTML).toContain(`src="../images/1-1.${ending}"`);
    expect([...(image?.attributes ?? [])].map(({ name }) => name).sort()).toEqual([
      'alt',
      'height',
      'src',
      'width',
    ]);
    expect(itemsOf(book).find(({ href }) => href === `images/1-1.${ending}`)).toMatchObject({
      type,
      fallback: null,
    });
    if (ending !== 'svg') expect(book.file(`EPUB/images/1-1.${ending}`)).toEqual(bytes);
  });

  test('of a kind that not all readers show names one that they do', async () => {
    const stored = [asset('https://x.test/a', bytesOf('RIFFxxxxWEBP'))];
    const content = '<img src="https://x.test/a"><img src="https://x.test/a">';
    const book = await exportBook([toExported(makeArticle({ content }), stored)]);
    const items = itemsOf(book);
    const pictures = items.filter(({ type }) => type === 'image/webp');
    expect(pictures).toHaveLength(1);
    expect(items.find(({ id }) => id === pictures[0]?.fallback)?.type).toBe('image/svg+xml');
  });

  test('a drawing keeps its shapes, and nothing that runs or loads', async () => {
    const stored = [asset('https://x.test/a', SVG, 'image/svg+xml')];
    const book = await exportBook([
      toExported(makeArticle({ content: '<img src="https://x.test/a">' }), stored),
    ]);
    const drawing = book.page('EPUB/images/1-1.svg');
    expect(strFromU8(book.file('EPUB/images/1-1.svg'))).not.toMatch(/script|onload|example|x\.test/);
    const gradient = drawing.querySelector('linearGradient')?.id;
    expect(gradient).toMatch(/^[a-z][\w-]*$/);
    expect(drawing.querySelector('rect')?.getAttribute('fill')).toBe(`url(#${gradient})`);
  });

  test.each([
    [
      'is not stored',
      '<p>a <img src="https://x.test/a" alt="A cat"> b</p>',
      '<p>a <span class="alt">A cat</span> b</p>',
    ],
    ['has no text', '<p>a <img src="https://x.test/a"> b</p>', '<p>a  b</p>'],
    [
      'is a figure of nothing else',
      '<p>a</p><figure><img src="https://x.test/a" alt=""></figure>',
      '<p>a</p>',
    ],
    [
      'is told of by its caption',
      '<figure><img src="https://x.test/a" alt="A cat"><figcaption>A cat, 2026</figcaption></figure>',
      '<figure><figcaption>A cat, 2026</figcaption></figure>',
    ],
    [
      'is a choice of several',
      '<picture><source srcset="https://x.test/b"><img src="https://x.test/a" alt="c"></picture>',
      '<span class="alt">c</span>',
    ],
  ])('one that %s is replaced by its text', async (_, content, expected) => {
    expect(readBody(await exportContent(content))).toBe(expected);
  });

  test('in the article itself are files too', async () => {
    const address = `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`;
    const book = await exportBook([toExported(makeArticle({ content: `<img src="${address}">` }))]);
    expect(book.file('EPUB/images/1-1.png')).toEqual(PNG);
  });
});
