import { afterEach, expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

const ADDRESS = 'https://example.test/news/story.html';
const sentence = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;
const paragraphs = (topic: string, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${sentence(`${topic} number ${index + 1}`)}</p>`).join('');
const ld = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Tides', ...fields })}</script>`;
const outcome = (html: string) => extract(takeSnapshot(parse(html), ADDRESS), { languages: ALL_LANGUAGES });
/** The outcome in one word: an article's notice, or why there is none. */
const word = async (html: string) => {
  const found = await outcome(html);
  return found.kind === 'none' ? found.reason : (found.notice ?? 'article');
};

const CASES: readonly (readonly [what: string, html: string, expected: string])[] = [
  ['an article', `<article><h1>Tides</h1>${paragraphs('tide', 8)}</article>`, 'article'],
  [
    'a metered article that is all there',
    `${ld({ isAccessibleForFree: false })}<article><h1>Tides</h1>${paragraphs('tide', 12)}</article><div class="paywall-offer">Subscribe</div>`,
    'article',
  ],
  [
    'the beginning of an article for subscribers',
    `${ld({ isAccessibleForFree: 'False' })}<article><h1>Tides</h1>${paragraphs('tide', 2)}</article><div class="paywall">Subscribe to read on</div>`,
    'beginning',
  ],
  [
    'the beginning of an article that says how long it is',
    `${ld({ isAccessibleForFree: false, wordCount: 1400 })}<article><h1>Tides</h1>${paragraphs('tide', 11)}</article>`,
    'beginning',
  ],
  [
    'an article for subscribers, without its text',
    `${ld({ isAccessibleForFree: false })}<h1>Tides</h1><div id="paywall">Subscribe</div>`,
    'paywall',
  ],
  [
    'a consent wall',
    `<div id="consent-wall"><h1>Before you continue</h1>${paragraphs('cookie', 3)}<button>Accept</button></div><p>Tides</p>`,
    'consent',
  ],
  [
    'what a site says of its cookies',
    `<div class="cookie-policy"><h1>Our cookies</h1>${paragraphs('cookie', 6)}</div>`,
    'article',
  ],
  [
    'a page whose scripts have not run',
    '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    'scripts',
  ],
  [
    'a page whose scripts have not run, with its frame in it',
    '<header>Harbour Post</header><div id="__next"></div><footer>Imprint</footer>',
    'scripts',
  ],
  [
    'an article on a page that asks for scripts',
    `<noscript>Please enable JavaScript.</noscript><article><h1>Tides</h1>${paragraphs('tide', 8)}</article>`,
    'article',
  ],
  [
    'a home page',
    Array.from(
      { length: 12 },
      (_, index) =>
        `<div><h3><a href="/s/${index}">Headline number ${index}</a></h3><p>A short line.</p></div>`,
    ).join(''),
    'not-an-article',
  ],
  [
    'a shop',
    `<h1>Lamps</h1>${Array.from({ length: 20 }, (_, index) => `<div class="product"><a href="/p/${index}"><img src="/p/${index}.jpg" alt="">Lamp number ${index}</a> <span>£${index}.99</span> <button>Add to basket</button></div>`).join('')}`,
    'not-an-article',
  ],
  [
    'a short text on a page with much else',
    `<div class="links">${Array.from({ length: 90 }, (_, index) => `<span><a href="/t/${index}">topic ${index} of the harbour</a></span>`).join(' ')}</div><div><p>${sentence('the ferry')}</p></div>`,
    'unsure',
  ],
  [
    'a note of one sentence beside much else',
    `<nav>${Array.from({ length: 40 }, (_, index) => `<a href="/t/${index}">topic ${index} of the harbour</a>`).join(' ')}</nav><main><h1>No ferry</h1><p>The ferry does not run today, says the harbour office.</p></main><section>${Array.from({ length: 20 }, (_, index) => `<a href="/s/${index}">Headline number ${index}</a>`).join(' ')}</section>`,
    'unsure',
  ],
  [
    'a video with its description',
    `<main><h1>The ferry in fog</h1><iframe src="https://www.youtube.com/embed/abc" width="640" height="360"></iframe><div class="description">Filmed from the northern pier in the second week of February.</div></main><aside>${Array.from({ length: 20 }, (_, index) => `<a href="/v/${index}">Video number ${index}</a>`).join(' ')}</aside>`,
    'unsure',
  ],
  [
    'the front page of a section, of cards that are links',
    `<main><h1>Innovation</h1>${Array.from({ length: 9 }, (_, index) => `<div class="card"><a href="/innovation/${index}"><img src="/i/${index}.webp" alt=""><h2>Headline number ${index} of the harbour</h2><p>A line that says what story ${index} is about, and no more than that, in a few words.</p></a><div>7 Aug 2026</div></div>`).join('')}</main>`,
    'not-an-article',
  ],
  [
    'a text that is not the one the page promises',
    `${ld({ articleBody: 'Nobody has seen the moon from the far side of the pier, '.repeat(9) })}<div>${paragraphs('tide', 4)}</div>`,
    'unsure',
  ],
];
test.each(CASES)('%s', async (_, html, expected) => expect(await word(html)).toBe(expected));

test('little text around a frame that can’t be read is not taken for the article in it', async () => {
  const inFrame = async (html: string) => {
    const snapshot = {
      ...takeSnapshot(parse(html), ADDRESS),
      unreadFrame: { address: 'https://inner.test/' },
    };
    const found = await extract(snapshot, { languages: ALL_LANGUAGES });
    return found.kind === 'none' ? `${found.reason} ${found.frame}` : 'article';
  };
  const links = Array.from(
    { length: 40 },
    (_, index) => `<a href="/t/${index}">topic ${index} of the harbour</a>`,
  );
  expect(
    await inFrame(
      `<p>${links.join(' ')}</p><p>If you see nothing here, allow frames.</p><div>Questions to the office, please, on weekdays.</div>`,
    ),
  ).toBe('frame https://inner.test/');
  expect(await inFrame(`<article><h1>Tides</h1>${paragraphs('tide', 8)}</article>`)).toBe('article');
});

test('an article that the page calls one, whole and long, leaves no doubt; a thin one leaves some', async () => {
  const sure = await outcome(
    `<meta property="og:type" content="article"><article><h1>Tides</h1>${paragraphs('tide', 8)}</article>`,
  );
  const thin = await outcome(`<div><p>${sentence('the ferry')}</p></div>`);
  expect(sure.kind === 'article' && sure.score).toBeGreaterThan(0.95);
  expect(thin.kind === 'article' && thin.score).toBeLessThan(0.8);
});

test('the excerpt of an article of short lines is one line, and ends between two characters', async () => {
  const lines = await outcome(`<div>${'<p>Tides come in.</p><p>Tides go out.</p>'.repeat(30)}</div>`);
  expect(lines.kind === 'article' && lines.article.excerpt).toMatch(
    /^Tides come in\. Tides go out\. [^\n]*…$/,
  );
  const smiles = await outcome(`<div><p>x${'\u{1f600}'.repeat(600)}</p></div>`);
  expect(smiles.kind === 'article' && smiles.article.excerpt.isWellFormed()).toBe(true);
});

test('a page without a title is called by its file, whatever is in its name', async () => {
  const called = async (file: string) => {
    const page = parse(paragraphs('tide', 8));
    const found = await extract(takeSnapshot(page, `https://example.test/news/${file}`), {
      languages: ALL_LANGUAGES,
    });
    return found.kind === 'article' && found.article.title;
  };
  expect(await called('tides%20and%20ferries.txt')).toBe('tides and ferries.txt');
  expect(await called('100%.txt')).toBe('100%.txt');
  expect(await called('%E0%A4%A')).toBe('%E0%A4%A');
});

afterEach(() => document.body.replaceChildren());

const STORY = `<nav><a href="/">Home</a></nav><article><h1>Tides</h1>${paragraphs('tide', 6)}</article><section><ul>${Array.from({ length: 4 }, (_, index) => `<li>${sentence(`list ${index}`)}</li>`).join('')}</ul></section>`;
const select = (from: string, to: string) => {
  const [start, end] = [document.querySelector(from), document.querySelector(to)];
  if (!start || !end) throw new Error('nothing to select');
  const range = document.createRange();
  range.setStart(start.firstChild ?? start, 5);
  range.setEnd(end.firstChild ?? end, 4);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};
const live = async (mode?: 'article') => {
  const found = await extract(takeSnapshot(document, ADDRESS), { languages: ALL_LANGUAGES, mode });
  if (found.kind === 'none') throw new Error(found.reason);
  return found;
};

test('what the reader selected is the article, whatever it is', async () => {
  document.body.innerHTML = STORY;
  select('li:nth-child(2)', 'li:nth-child(4)');
  const { article, notice } = await live();
  expect(notice).toBe('selection');
  expect(article.text).toMatch(/^is to be said of list 1/);
  expect(article.text).toMatch(/list 2.*\nWhat$/s);
  expect(article.content).toMatch(/^<ul><li[^>]*>is to be said/);
  expect(article.text).not.toContain('tide');
  expect((await live('article')).article.text).toContain('tide number 6');
});

test('half a paragraph is a paragraph', async () => {
  document.body.innerHTML = STORY;
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  getSelection()?.setBaseAndExtent(text, 0, text, 160);
  expect((await live()).article.content).toMatch(/^<p[^>]*>What is to be said of tide number 1/);
});

test('a word looked up, or everything, is no selection', async () => {
  document.body.innerHTML = STORY;
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  getSelection()?.setBaseAndExtent(text, 0, text, 10);
  expect((await live()).notice).toBeNull();
  getSelection()?.selectAllChildren(document.body);
  expect((await live()).notice).toBeNull();
});
