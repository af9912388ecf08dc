import { expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { BUNDLED_LANGUAGES } from '../../../article/languages/bundled';
import { needsMoreLanguages } from '../../../article/languages/needs-more-languages';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

/** A page of one language, and what every site of that language prints round its articles. */
interface LanguagePage {
  lang: string;
  siteName: string;
  section: string;
  title: string;
  byline: string;
  bylineLine: string;
  dateLine: string;
  /** ISO day of `dateLine`. */
  published: string;
  paragraphs: string[];
  subhead: string;
  clutter: {
    cookies: string;
    advertisement: string;
    share: string;
    newsletter: string;
    related: string;
    relatedTeasers: string[];
    comments: string;
    comment: string;
    readMore: string;
    login: string;
    tags: string;
    copyright: string;
  };
}

const PAGES = Object.values(
  import.meta.glob<LanguagePage>('../../fixtures/languages/*.json', { eager: true, import: 'default' }),
);
const ADDRESS = 'https://paper.test/2026/story-of-the-town';

/** The page, with names that say nothing in any language: only its words tell what is what. */
function build({ lang, clutter, paragraphs, ...page }: LanguagePage): string {
  const [first, second, third, fourth] = paragraphs.map((text) => `<p>${text}</p>`);
  const teasers = clutter.relatedTeasers
    .map((teaser, index) => `<li><a href="/2026/other-${index}">${teaser}</a></li>`)
    .join('');
  return `<html lang="${lang}"><head><title>${page.title} | ${page.siteName}</title><meta property="og:site_name" content="${page.siteName}"></head>
<body><div class="a1"><a href="/">${page.siteName}</a> <a href="/s">${page.section}</a> <a href="/in">${clutter.login}</a></div>
<div class="b1"><h1>${page.title}</h1><div class="b2">${page.bylineLine}</div><div class="b3">${page.dateLine}</div>
<div class="b4"><a href="#s">${clutter.share}</a></div>
${first}${second}<div class="b5">${clutter.advertisement}</div><h2>${page.subhead}</h2>${third}
<div class="b6"><h3>${clutter.related}</h3><ul>${teasers}</ul></div>
${fourth}<p><a href="#more">${clutter.readMore}</a></p>
<div class="b7"><h4>${clutter.newsletter}</h4><input type="email"></div>
<div class="b8"><h4>${clutter.tags}</h4><a href="/t/1">${page.section}</a></div>
<p class="b9">${clutter.copyright}</p>
<div class="c1"><h3>${clutter.comments}</h3><div class="c2"><p>${clutter.comment}</p></div></div></div>
<div class="d1"><p>${clutter.cookies}</p><button>OK</button></div></body></html>`;
}

test('every language the design names has a page', () => {
  const named =
    'en fr de es it pt nl pl cs sv da no fi hu ro el tr ru uk ar fa he hi id vi th ja ko zh-Hans zh-Hant';
  expect(PAGES.map(({ lang }) => lang)).toEqual(expect.arrayContaining(named.split(' ')));
});

test.each(PAGES.map((page) => [page.lang, page] as const))(
  '%s: the whole article, who wrote it and when, and none of the rest',
  async (_, page) => {
    const outcome = await extract(takeSnapshot(parse(build(page), ADDRESS), ADDRESS), {
      languages: ALL_LANGUAGES,
    });
    if (outcome.kind === 'none') throw new Error(outcome.reason);
    const { article } = outcome;
    const root = parse(article.content).body;
    const blocks = [...root.querySelectorAll('p, h2, h3, h4, li, div')]
      .filter((block) => !block.querySelector('p, h2, h3, h4, li, div'))
      .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const [first, second, third, fourth] = page.paragraphs;
    expect(blocks).toEqual([first, second, page.subhead, third, fourth]);
    expect(article.title).toBe(page.title);
    expect(article.byline).toBe(page.byline);
    expect(article.publishedAt?.slice(0, 10)).toBe(page.published);
    expect(article.direction).toBe(/^(?:ar|fa|he)/.test(page.lang) ? 'rtl' : 'ltr');
  },
);

const IN_EVERY_SCRIPT = ['en'];

test.each(PAGES.map((page) => [page.lang, page] as const))(
  '%s: the second script of words is asked for where it is needed, whatever the page calls its language',
  (_, page) => {
    expect(BUNDLED_LANGUAGES.length).toBe(IN_EVERY_SCRIPT.length);
    const needed = !IN_EVERY_SCRIPT.includes(page.lang);
    for (const lang of [page.lang, ''])
      expect(needsMoreLanguages(parse(build({ ...page, lang }), ADDRESS))).toBe(needed);
  },
);
