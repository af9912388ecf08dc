import type { Chance } from '../chance';
import { insert, insertInHead, type MarkupMutator, nameOf, pickPlace } from '../markup';
import { huge, withOdd } from './odd-text';

const LD = /^<script\b[^>]*ld\+json/i;
const NAMES = [
  ...'og:title og:description og:image og:url og:site_name og:locale og:image:width article:published_time article:author'.split(
    ' ',
  ),
  ...'author citation_author date dc.date description twitter:title twitter:label1 twitter:data1 article:section language'.split(
    ' ',
  ),
  ...'datePublished content-language parsely-author lastmod'.split(' '),
];
const DATES = [
  ...[
    '9999-99-99',
    '0000-00-00',
    '275760-09-14T00:00:00Z',
    '-000001-01-01',
    '2024-02-31',
    '2024-13-45T99:99:99+99:99',
  ],
  ...[
    '31/12/99999',
    '99999999999999999',
    '1e21',
    '٣٠ فبراير ٢٠٢٤',
    '۱۴۰۲/۱۳/۴۰',
    '2567年99月99日',
    'Feb 30, 20245',
    '12:',
    'T',
  ],
  ...[
    '32 décembre 2020',
    'yesterday',
    '0',
    'null',
    '2024-01-01T00:00:00.123456789123456789Z',
    '1/1/1/1/1/1/1',
    'P1Y',
    '24:60',
  ],
];
const VALUES = [
  ...[
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//[',
    '<img src=x onerror=alert(1)>',
    '',
    ' ',
    '\u0000',
  ],
  ...[
    '-',
    '|',
    '|||||',
    ' - ',
    'null',
    '[object Object]',
    '{{title}}',
    'x-',
    'zh-Hant-TW-x-a-b-c-d',
    'en_US.UTF-8',
    '-1',
    '1e9',
  ],
];
/** JSON-LD of shapes that its vocabulary does not know. */
const ODD_LD = [
  'null',
  '[]',
  '7',
  '"text"',
  '{"@type":null}',
  '{"@type":[1,{"a":2},null,"NewsArticle"],"headline":{"a":1},"author":[[[["x"]]]],"datePublished":[1]}',
  '{"@type":"Article","author":{"@id":"#a"},"@id":"#a","mainEntity":{"@id":"#a"}}',
  '{"@graph":[{"@type":"Article","author":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#b"},"@type":"Person"}]}',
  '{"@type":"Article","__proto__":{"headline":"x"},"constructor":1,"headline":"\\ud800","name":12,"image":[[null]]}',
  '{"@type":"Article","image":{"url":["x"],"width":{"a":1}},"articleBody":{"a":[]},"wordCount":"many","isAccessibleForFree":{}}',
  '{"@type":"Article","image":{"url":"javascript:alert(1)"},"url":"javascript:alert(1)","inLanguage":{"name":{}}}',
  '{"@type":"BreadcrumbList","itemListElement":[null,1,"x",{"item":{"name":[1]}},[{"name":"y"}]]}',
  '{"@type":"BreadcrumbList","itemListElement":{"a":1}}',
  '{"@type":"Article","publisher":[null,{"name":["x"]}],"hasPart":[null,[],{"isAccessibleForFree":false,"cssSelector":"[["}]}',
  '{"@type":"QAPage","mainEntity":{"@type":"Question","text":[{}],"acceptedAnswer":[null,1,{"text":null}]}}',
];

const metaTag = (chance: Chance, content: string): string =>
  `<meta ${chance.pick(['name', 'property', 'itemprop', 'http-equiv'])}="${chance.pick(NAMES)}" content="${content.replaceAll('"', '&quot;')}">`;
const ldTag = (json: string): string => `<script type="application/ld+json">${json}</script>`;

const breakLd: MarkupMutator = (markup, chance) => {
  markup.tokens = markup.tokens.map((token) => {
    if (!LD.test(token)) return token;
    const at = chance.below(token.length);
    return chance.happens(0.5)
      ? token.slice(0, at) + token.slice(at + chance.between(1, 30))
      : withOdd(token, chance);
  });
};

const oddLd: MarkupMutator = (markup, chance) => {
  const depth = chance.between(100, 5000);
  const wide = JSON.stringify({
    '@graph': Array.from({ length: depth }, (_, index) => ({ '@id': `#${index}`, '@type': 'WebPage' })),
  });
  const author = JSON.stringify({
    '@type': 'Article',
    author: Array.from({ length: depth }, (_, index) => ({ name: `Ada ${index}` })),
  });
  const deep = `${'{"mainEntity":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const long = JSON.stringify({
    '@type': 'NewsArticle',
    [chance.pick(['headline', 'articleBody', 'description', 'datePublished'])]: huge(chance),
  });
  for (let left = chance.between(1, 3); left > 0; left--)
    insertInHead(markup, ldTag(chance.pick([...ODD_LD, ...ODD_LD, wide, author, deep, long])));
};

const title: MarkupMutator = (markup, chance) => {
  markup.tokens = markup.tokens.map((token) => {
    if (!/^(?:title|h1)$/.test(nameOf(token))) return token;
    const text = chance.pick([
      huge(chance, 1000),
      withOdd('A title of some length | A site', chance),
      ' | ',
      '&lt;b&gt;x&lt;/b&gt;',
    ]);
    return nameOf(token) === 'title' ? `<title>${text}</title>` : token + text;
  });
  if (chance.happens(0.3))
    insertInHead(markup, `<title>${chance.pick(VALUES)}</title>`.repeat(chance.between(1, 100)));
};

const dates: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 8); left > 0; left--) {
    const date = chance.happens(0.1) ? huge(chance, 1000, 100_000).replaceAll('<', '') : chance.pick(DATES);
    const name = chance.pick([
      'article:published_time',
      'date',
      'datePublished',
      'article:modified_time',
      'dc.date',
    ]);
    insertInHead(markup, `<meta property="${name}" content="${date.replaceAll('"', '')}">`);
    insert(markup, pickPlace(markup, chance), `<time datetime="${date.replaceAll('"', '')}">${date}</time>`);
    if (chance.happens(0.3))
      insertInHead(
        markup,
        ldTag(JSON.stringify({ '@type': 'Article', datePublished: date, dateModified: 12 })),
      );
  }
};

const meta: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 12); left > 0; left--) {
    const content = chance.happens(0.15)
      ? huge(chance, 1000)
      : withOdd(chance.pick([...VALUES, ...DATES]), chance);
    insertInHead(markup, metaTag(chance, content));
  }
  if (chance.happens(0.1))
    insertInHead(markup, metaTag(chance, 'Ada Lovelace').repeat(chance.between(100, 2000)));
};

/** What a page says of itself as a whole: its character set, its base, its language, its other addresses. */
const declarations: MarkupMutator = (markup, chance) => {
  insertInHead(
    markup,
    chance.pick([
      ...[
        '<meta charset="utf-7">',
        '<meta charset="x-user-defined">',
        '<meta charset="">',
        '<meta http-equiv="content-type" content="text/html; charset=iso-2022-jp">',
      ],
      ...[
        '<base href="javascript:alert(1)">',
        '<base href="data:text/html,x">',
        '<base href="//[">',
        '<base href="">',
        '<base href="about:blank">',
        '<base href="blob:x">',
        '<base target="_top">',
      ],
      ...[
        '<base href="https://other.test/%E0%A4%A/">',
        '<link rel="canonical" href="javascript:alert(1)">',
        '<link rel="canonical" href="http://[::1">',
        '<link rel="next" href="?page=2">',
      ],
      ...[
        '<link rel="next" href="data:,x"><link rel="prev" href="javascript:1">',
        '<html lang="">',
        '<html lang="xx-\u0000">',
        '<html lang="ar" dir="ltr">',
        '<html xml:lang="de_AT@euro">',
        '<html class="no-js" hidden>',
      ],
    ]),
  );
};

/** What a page says of itself: broken, huge, out of range, of the wrong kind. */
export const METADATA: Record<string, MarkupMutator> = {
  'metadata-break-json': breakLd,
  'metadata-odd-json': oddLd,
  'metadata-title': title,
  'metadata-dates': dates,
  'metadata-meta': meta,
  'metadata-declarations': declarations,
};
