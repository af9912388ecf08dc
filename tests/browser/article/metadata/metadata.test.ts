import { describe, expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { readMetadata } from '../../../../article/metadata/metadata';
import { parse } from '../parse';

const URL = 'https://www.tide.test/news/2026/03/ferry-clocks';
const PROSE =
  '<p>The ferry to the island of Lune has run every morning for a hundred and twelve years, and for the last nine of them the same woman has stood at its wheel, in a blue cap that was her father’s and does not fit her at all, as she says to everyone.</p>';

/** Metadata of a page with this head and body. */
const read = (head: string, body = '', lang = 'en') =>
  readMetadata(
    parse(`<html lang="${lang}"><head>${head}</head><body>${body}${PROSE}</body></html>`, URL),
    URL,
    ALL_LANGUAGES,
  );
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('title', () => {
  test.each([
    [
      'the site’s suffix goes',
      '<title>The ferry that sets the clocks | The Tide</title><meta property="og:site_name" content="The Tide">',
      '',
      'The ferry that sets the clocks',
    ],
    [
      'its own colon and dash stay',
      '<title>Lune: an island - and its clocks – The Tide</title><meta property="og:site_name" content="The Tide">',
      '',
      'Lune: an island - and its clocks',
    ],
    [
      'the headline on the page counts before what is written for search',
      '<title>Ferry clocks: 7 facts</title><meta property="og:title" content="Ferry clocks: 7 facts">',
      '<main><h1>The ferry that sets the clocks</h1></main>',
      'The ferry that sets the clocks',
    ],
    [
      'a logo is no headline',
      '<title>The ferry that sets the clocks - The Tide</title>',
      '<h1><a href="/">The Tide</a></h1><article><h2>The ferry that sets the clocks</h2></article>',
      'The ferry that sets the clocks',
    ],
    [
      'a heading of another article is none',
      '<title>The ferry that sets the clocks</title>',
      '<h3><a href="/other">A new pier</a></h3>',
      'The ferry that sets the clocks',
    ],
  ])('%s', (_, head, body, title) => expect(read(head, body).title).toBe(title));
});

describe('byline', () => {
  test.each([
    ['nobody, where the system says so', '<meta name="author" content="Unknown">', '', null],
    [
      'without what is left of an address',
      '',
      '<h1>Ferry and clocks</h1><p class="byline">By Ada Quill &lt;</p>',
      'Ada Quill',
    ],
    [
      'JSON-LD, several authors',
      ld({
        '@type': 'NewsArticle',
        headline: 'x',
        author: [{ '@type': 'Person', name: 'Ada Quill' }, { name: 'Ben Oar' }],
      }),
      '',
      'Ada Quill, Ben Oar',
    ],
    [
      'JSON-LD in a graph, by reference',
      ld({
        '@graph': [
          { '@type': 'Article', headline: 'x', author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Ada Quill' },
        ],
      }),
      '',
      'Ada Quill',
    ],
    [
      'broken JSON-LD is skipped',
      '<script type="application/ld+json">{"@type": "Article", </script><meta name="author" content="Ada Quill">',
      '',
      'Ada Quill',
    ],
    [
      'a visible byline in Korean, without its word',
      '',
      '<article><h1>Ferry and clocks</h1><p class="byline">글: 이수민</p></article>',
      '이수민',
    ],
    [
      'a visible byline in Turkish, without its word',
      '',
      '<article><h1>Ferry and clocks</h1><p class="byline">Yazan: Ada Kalem</p></article>',
      'Ada Kalem',
    ],
    [
      'what is credited besides the text is no name',
      '',
      '<article><h1>Ferry and clocks</h1><div class="article-author"><p>Text und Interview: Harald Ruder</p></div></article>',
      'Harald Ruder',
    ],
    [
      'nor alone in a list of names',
      ld({
        '@type': 'Article',
        headline: 'x',
        author: ['Text', 'Photographies : Anne Vague', 'Entrevista: Luz Mar'],
      }),
      '',
      'Anne Vague, Luz Mar',
    ],
    [
      'in Chinese characters, with a colon of full width',
      '<meta name="author" content="取材・文：山田太郎">',
      '',
      '山田太郎',
    ],
    [
      'a note that asks for scripts names nobody',
      '',
      '<article><h1>Ferry and clocks</h1><noscript><p class="byline"><a href="/help/">Tom Helm</a></p></noscript><p class="author">Por favor active JavaScript</p></article>',
      null,
    ],
    [
      'nor does the link to the reader’s own profile',
      '',
      '<ul><li><a href="/settings/profile/">設定</a></li><li><a href="/profile/">Mi perfil</a></li></ul><article><h1>Ferry and clocks</h1></article>',
      null,
    ],
    ['a foreign name in Chinese, whole', '<meta name="author" content="让·雅克">', '', '让·雅克'],
    [
      'a visible byline without job and date',
      '',
      '<article><h1>Ferry and clocks</h1><p class="byline">By Ada Quill, harbour correspondent</p></article>',
      'Ada Quill',
    ],
    [
      'a line under the headline',
      '',
      '<h1>Die Fähre und die Uhren</h1><div>05.02.2026 - Von Ada Quill</div>',
      'Ada Quill',
    ],
    [
      'a link to the author’s page',
      '',
      '<h1>Ferry and clocks</h1><div><a href="/author/ada-quill">Ada Quill</a></div>',
      'Ada Quill',
    ],
    [
      'of a comment it is not',
      '',
      '<h1>Ferry and clocks</h1><div class="comment"><b class="author">Troll</b></div>',
      null,
    ],
    [
      'in a box that holds the headline too, whatever it is called (Blogger)',
      '<title>Ferry and clocks</title>',
      `<div class="widget Blog"><h3 class="post-title">Ferry and clocks</h3>${PROSE}<div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author" itemscope><span itemprop="name">Ada Quill</span></span></span></div></div><div class="widget"><b class="author">Troll</b></div>`,
      'Ada Quill',
    ],
    [
      'in the article’s own footer (Drupal)',
      '',
      '<article><h2>Ferry and clocks</h2><footer class="node__meta">Submitted by <span rel="schema:author"><a href="/user/1">Ada Quill</a></span></footer></article>',
      'Ada Quill',
    ],
    [
      'a machine’s name, given names first',
      '<meta name="citation_author" content="Quill, Ada B.">',
      '',
      'Ada B. Quill',
    ],
    ['a button is no name', '', '<h1>Ferry and clocks</h1><div class="author">See all</div>', null],
    ['the editors where nobody is named', '<meta name="author" content="Redaktion">', '', 'Redaktion'],
  ])('%s', (_, head, body, byline) => expect(read(head, body).byline).toBe(byline));
});

describe('dates', () => {
  test.each([
    [
      'none in code',
      '',
      '<h1>Ferry and clocks</h1><pre><span class="date">2021-09-02T22:29</span> touch clock</pre><p>Set it with <code class="datetime">2011-03-22</code>.</p>',
      'en',
      null,
    ],
    [
      'JSON-LD with its zone',
      ld({ '@type': 'Article', headline: 'x', datePublished: '2026-03-09T07:30:00+0100' }),
      '',
      'en',
      '2026-03-09T07:30:00+01:00',
    ],
    ['Open Graph', '<meta property="article:published_time" content="2026-03-09">', '', 'en', '2026-03-09'],
    [
      'a time element',
      '',
      '<h1>Ferry and clocks</h1><time datetime="2026-03-09T07:30Z">today</time>',
      'en',
      '2026-03-09T07:30Z',
    ],
    [
      'in an abbreviation’s title (Blogger)',
      '<title>Ferry and clocks</title>',
      `<div class="widget Blog"><h3>Ferry and clocks</h3>${PROSE}<abbr class="published" title="2026-03-09T07:30:00-07:00">7:30</abbr></div>`,
      'en',
      '2026-03-09T07:30:00-07:00',
    ],
    [
      'in RDFa, in the article’s own footer (Drupal)',
      '',
      '<article><h2>Ferry and clocks</h2><footer><span property="schema:dateCreated" content="2026-03-09T07:30:00+00:00"></span></footer></article>',
      'en',
      '2026-03-09T07:30:00+00:00',
    ],
    [
      'between other things on a line',
      '',
      '<h1>Ferry and clocks</h1><div><span>Ada</span><span>·</span><span>March 9, 2026</span><span>·</span><a href="/isles">Isles</a></div>',
      'en',
      '2026-03-09',
    ],
    [
      'in small letters in the headline',
      '',
      '<h1>Die Fähre<br><small>09.03.2026 • Presse</small></h1>',
      'de',
      '2026-03-09',
    ],
    [
      'over a headline of the fourth level, which the title says it is',
      '<title>Ferry and the clocks of Lune</title>',
      '<p>09.03.2026 11:35</p><h4>Ferry and the clocks of Lune</h4>',
      'de',
      '2026-03-09T11:35',
    ],
    ['German, by numbers', '', '<h1>Die Fähre</h1><div>Stand: 9.3.2026</div>', 'de', '2026-03-09'],
    ['French', '', '<h1>Le bac</h1><p>Publié le 9 mars 2026 à 7h30</p>', 'fr', '2026-03-09T07:30'],
    ['Polish', '', '<h1>Prom</h1><p>9 marca 2026</p>', 'pl', '2026-03-09'],
    ['Russian', '', '<h1>Паром</h1><p>9 марта 2026</p>', 'ru', '2026-03-09'],
    ['Japanese', '', '<h1>渡し船</h1><p>2026年3月9日</p>', 'ja', '2026-03-09'],
    ['Hungarian', '', '<h1>Komp</h1><p>2026. március 9.</p>', 'hu', '2026-03-09'],
    ['Vietnamese', '', '<h1>Phà</h1><p>9 tháng 3, 2026</p>', 'vi', '2026-03-09'],
    ['slashes in America', '', '<h1>Ferry and clocks</h1><p>3/9/2026</p>', 'en-US', '2026-03-09'],
    ['slashes in Britain', '', '<h1>Ferry and clocks</h1><p>9/3/2026</p>', 'en-GB', '2026-03-09'],
    [
      'a dateline in the first sentence',
      '',
      '<h1>Fähre</h1><p>Lune, 9. März 2026 – ' +
        'Die Fähre fährt seit hundert Jahren jeden Morgen zur Insel und zurück, bei jedem Wetter. '.repeat(
          3,
        ) +
        '</p>',
      'de',
      '2026-03-09',
    ],
    [
      'a date in a footer is not the article’s',
      '',
      '<h1>Ferry and clocks</h1><footer>9 March 2020</footer>',
      'en',
      null,
    ],
  ])('%s', (_, head, body, lang, date) => expect(read(head, body, lang).publishedAt).toBe(date));

  test('an update is no publication', () => {
    const { publishedAt, modifiedAt } = read(
      '',
      '<h1>Ferry and clocks</h1><p>Published 9 March 2026</p><p>Updated 11 March 2026</p>',
    );
    expect([publishedAt, modifiedAt]).toEqual(['2026-03-09', '2026-03-11']);
  });
});

test('a page that says nothing of itself has null fields, its own address, and its first paragraph as excerpt', () => {
  expect(read('')).toMatchObject({ byline: null, section: null, siteName: null, publishedAt: null });
  expect(read('')).toMatchObject({ leadImage: null, canonicalUrl: URL, direction: 'ltr' });
  expect(read('').excerpt).toMatch(/^The ferry to the island/);
});

test('what prints nothing is no part of a title or a name, and no line is longer than anybody writes one', () => {
  const odd = '\u0001\u007f\u0085';
  const { title, siteName, byline } = read(
    `<title>The ferry${odd} that sets the clocks</title><meta property="og:site_name" content="The${odd} Tide"><meta name="author" content="Ada${odd} Lovelace">`,
  );
  expect([title, siteName, byline]).toEqual(['The ferry that sets the clocks', 'The Tide', 'Ada Lovelace']);
  expect(read(`<title>${'Tides and ferries. '.repeat(50_000)}</title>`).title.length).toBeLessThan(5000);
});
