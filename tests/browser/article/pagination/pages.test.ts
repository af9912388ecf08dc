import { expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { findPages } from '../../../../article/pagination/find';
import { joinPages } from '../../../../article/pagination/join';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';

const sentence = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;
const pagesAt = (url: string, body: string) => {
  const found = findPages(parse(body, url), url);
  return found && [found.current, found.total, ...found.others.map(({ url: other }) => other)];
};
const S = 'https://s.test';

const FOUND: readonly (readonly [what: string, url: string, body: string, expected: (string | number)[]])[] =
  [
    [
      'numbered links with a parameter',
      `${S}/tides`,
      '<b>1</b> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">Next</a>',
      [1, 3, `${S}/tides?page=2`, `${S}/tides?page=3`],
    ],
    [
      'a gap in the numbers',
      `${S}/tides.html`,
      '1 <a href="/tides-2.html">2</a> … <a href="/tides-5.html">5</a>',
      [1, 5, ...[2, 3, 4, 5].map((page) => `${S}/tides-${page}.html`)],
    ],
    [
      'WordPress pages, from the middle',
      `${S}/2026/tides/2/`,
      '<a href="/2026/tides/">1</a> 2 <a href="/2026/tides/3/">3</a>',
      [2, 3, `${S}/2026/tides/`, `${S}/2026/tides/3/`],
    ],
    [
      'a next page that only its head names',
      `${S}/tides`,
      '<link rel="next" href="/tides/page/2"><p>Text</p>',
      [1, 2, `${S}/tides/page/2`],
    ],
    [
      '"Seite 2"',
      `${S}/gezeiten`,
      '<a href="/gezeiten/seite-2">Seite 2</a>',
      [1, 2, `${S}/gezeiten/seite-2`],
    ],
    [
      'the last page',
      `${S}/tides,3.html`,
      '<a href="/tides.html">1</a><a href="/tides,2.html">2</a><span>3</span>',
      [3, 3, `${S}/tides.html`, `${S}/tides,2.html`],
    ],
  ];
test.each(FOUND)('%s', (_, url, body, expected) => expect(pagesAt(url, body)).toEqual(expected));

const NONE: readonly (readonly [what: string, url: string, body: string])[] = [
  [
    'the next post of a blog',
    `${S}/2026/11/tides`,
    '<link rel="next" href="/2026/12/moons"><a rel="next" href="/2026/12/moons">Next</a>',
  ],
  [
    'a calendar',
    `${S}/2026/11/tides`,
    '<a href="/2026/11/1">1</a><a href="/2026/11/2">2</a><a href="/2026/11/3">3</a>',
  ],
  ['an archive', `${S}/2026/tides`, '<a href="/blog/page/2">2</a><a href="/blog/page/3">3</a>'],
  ['pages of comments', `${S}/tides`, '<div class="comment-navigation"><a href="?page=2">2</a></div>'],
  ['another site', `${S}/tides`, '<a href="https://t.test/tides?page=2">2</a>'],
  ['a part of a series', `${S}/tides-part-1`, '<a href="/tides-part-2">The second part</a>'],
  [
    'a link to the same page with another view',
    `${S}/tides`,
    '<a href="/tides?print=1">1</a><a href="/tides#2">2</a>',
  ],
];
test.each(NONE)('one page only: %s', (_, url, body) => expect(pagesAt(url, body)).toBeNull());

const articleOf = async (url: string, body: string) => {
  const outcome = await extract(takeSnapshot(parse(body, url), url), { languages: ALL_LANGUAGES });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return outcome.article;
};
const page = (number: number, note = '') =>
  articleOf(
    `${S}/tides?page=${number}`,
    `<title>Tides</title><article><h1>Tides</h1><p class="standfirst">All that a harbour needs to know of its water, in three parts, told by the man who measured it for thirty years.</p><figure><img src="/lead.jpg" width="800" height="500" alt="The quay"></figure>${[1, 2, 3].map((index) => `<p>${sentence(`tide ${number}.${index}`)}</p>`).join('')}<p>It rose.<a href="#note">*</a></p><p id="note">${note || `Note of page ${number}, which says a little more of what was only touched above.`}</p></article>`,
  );

test('pages are joined in order, without what each repeats', async () => {
  const pages = await Promise.all([page(1), page(2), page(3)]);
  const whole = joinPages(pages, 1, ALL_LANGUAGES);
  const root = parse(whole.content).body;
  const text = whole.text;
  const order = [1, 2, 3].flatMap((number) =>
    [1, 2, 3].map((index) => text.indexOf(`tide ${number}.${index}`)),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(0);
  expect(text.match(/All that a harbour/g)).toHaveLength(1);
  expect(root.querySelectorAll('img')).toHaveLength(1);
  expect(whole.title).toBe('Tides');
  expect(whole.url).toBe(`${S}/tides?page=2`);
  expect(whole.wordCount).toBeGreaterThan(2 * (pages[0]?.wordCount ?? 0));
});

test('notes of different pages do not get mixed up, and only the open page keeps its places', async () => {
  const whole = joinPages(await Promise.all([page(1), page(2)]), 0, ALL_LANGUAGES);
  const root = parse(whole.content).body;
  const targets = [...root.querySelectorAll('a[href^="#"]')].map(
    (link) => root.querySelector(link.getAttribute('href') ?? '')?.textContent,
  );
  expect(targets).toEqual([
    expect.stringMatching(/^Note of page 1/),
    expect.stringMatching(/^Note of page 2/),
  ]);
  const placed = [...root.querySelectorAll('[data-place]')].map((block) => block.textContent).join();
  expect(placed).toContain('tide 1.1');
  expect(placed).not.toContain('tide 2.1');
});

test('an address of any length is looked through at once', () => {
  const start = performance.now();
  const found = pagesAt(`${S}/${'tide/'.repeat(20_000)}`, '<a href="?page=2">2</a>');
  expect(found?.slice(0, 2)).toEqual([1, 2]);
  expect(performance.now() - start).toBeLessThan(2000);
});
