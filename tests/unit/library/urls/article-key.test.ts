import { describe, expect, test } from 'vitest';
import {
  createArticleKeys,
  createUrlKey,
  findForeignCanonical,
  hostname,
} from '../../../../library/urls/article-key';

/** Addresses of one article: the first and each of the others. */
const SAME: readonly (readonly [string, ...string[]])[] = [
  // How the reader came.
  ['https://example.org/tide', 'https://example.org/tide?utm_source=x&utm_medium=social&utm_campaign=spring'],
  ['https://example.org/tide', 'https://example.org/tide?fbclid=IwAR0abc'],
  ['https://example.org/tide', 'https://example.org/tide?gclid=Cj0KCQ&gclsrc=aw.ds'],
  ['https://example.org/tide', 'https://example.org/tide?mc_cid=abc&mc_eid=def'],
  ['https://example.org/tide', 'https://example.org/tide?igshid=MzRlODBiNWFlZA=='],
  ['https://example.org/tide', 'https://example.org/tide?ref=twitter'],
  ['https://example.org/tide', 'https://example.org/tide?ref=news.example.com'],
  ['https://example.org/tide', 'https://example.org/tide?ref_src=twsrc%5Etfw'],
  ['https://example.org/tide', 'https://example.org/tide?source=rss'],
  ['https://example.org/tide', 'https://example.org/tide?via=newsletter-42'],
  ['https://example.org/tide', 'https://example.org/tide?msclkid=1&yclid=2&twclid=3&ttclid=4'],
  ['https://example.org/tide', 'https://example.org/tide?_hsenc=p2ANq&_hsmi=123&hsCtaTracking=x'],
  ['https://example.org/tide', 'https://example.org/tide?UTM_Source=Mail'],
  ['https://example.org/tide', 'https://example.org/tide?at_medium=RSS&at_campaign=KARANGA'],
  ['https://example.org/tide', 'https://example.org/tide?xtor=AL-72'],
  ['https://example.org/tide?id=7', 'https://example.org/tide?utm_source=x&id=7&fbclid=y'],
  [
    'https://www.nytimes.com/2026/03/09/tide.html',
    'https://www.nytimes.com/2026/03/09/tide.html?smid=url-share&unlocked_article_code=1.abc',
  ],
  ['https://www.wsj.com/articles/tide-5', 'https://www.wsj.com/articles/tide-5?mod=hp_lead_pos1'],
  ['https://medium.com/@ada/tide-af23', 'https://medium.com/@ada/tide-af23?source=friends_link&sk=1234'],
  [
    'https://ada.substack.com/p/tide',
    'https://ada.substack.com/p/tide?r=1ab2&utm_campaign=post&triedRedirect=true',
  ],
  ['https://example.org/shop/tide', 'https://example.org/shop/tide;jsessionid=1A2B3C'],
  // How it is drawn.
  [
    'https://example.org/news/high-tide',
    'https://example.org/news/high-tide/amp',
    'https://example.org/news/high-tide/amp/',
  ],
  ['https://example.org/news/high-tide', 'https://example.org/amp/news/high-tide'],
  ['https://example.org/news/high-tide', 'https://example.org/news/amp/high-tide'],
  ['https://example.org/news/high-tide', 'https://amp.example.org/news/high-tide'],
  [
    'https://example.org/news/high-tide',
    'https://example.org/news/high-tide?amp',
    'https://example.org/news/high-tide?amp=1',
  ],
  ['https://example.org/news/high-tide', 'https://example.org/news/high-tide?outputType=amp'],
  ['https://example.org/news/tide.html', 'https://example.org/news/tide.amp.html'],
  ['https://example.org/news/high-tide', 'https://example.org/news/high-tide.amp'],
  ['https://example.org/news/high-tide', 'https://www.google.com/amp/s/example.org/news/high-tide/amp'],
  [
    'https://example.org/news/high-tide',
    'https://example-org.cdn.ampproject.org/c/s/example.org/news/high-tide',
  ],
  [
    'https://example.org/news/high-tide',
    'https://example-org.cdn.ampproject.org/v/s/example.org/news/high-tide?amp_js_v=0.1&usqp=mq331AQ',
  ],
  ['https://example.org/tide', 'https://m.example.org/tide', 'https://mobile.example.org/tide'],
  ['https://en.wikipedia.org/wiki/Tide', 'https://en.m.wikipedia.org/wiki/Tide'],
  ['https://ada.blogspot.com/2026/03/tide.html', 'https://ada.blogspot.com/2026/03/tide.html?m=1'],
  // How it is written.
  ['https://example.org/tide', 'http://example.org/tide'],
  ['https://example.org/tide', 'https://www.example.org/tide', 'http://www2.example.org/tide'],
  ['https://example.org/tide', 'https://example.org/tide/'],
  ['https://example.org/tide', 'https://example.org:443/tide', 'http://example.org:80/tide'],
  ['https://example.org/tide', 'https://EXAMPLE.org/tide', 'https://example.org./tide'],
  ['https://example.org/tide', 'https://example.org/tide#chapter-2'],
  ['https://example.org/tide', 'https://example.org/tide#:~:text=high%20water'],
  ['https://example.org/tide', 'https://example.org/tide?', 'https://example.org/tide#'],
  [
    'https://example.org/tides/',
    'https://example.org/tides/index.html',
    'https://example.org/tides/index.php',
  ],
  ['https://example.org/', 'https://example.org', 'http://www.example.org/index.html'],
  ['https://example.org/tides/', 'https://example.org/tides/Default.aspx'],
  ['https://example.org/tide?a=1&b=2', 'https://example.org/tide?b=2&a=1'],
  ['https://example.org/%7Eada/tide', 'https://example.org/~ada/tide'],
  ['https://example.org/caf%C3%A9', 'https://example.org/café', 'https://example.org/caf%c3%a9'],
  ['https://bücher.example/tide', 'https://xn--bcher-kva.example/tide'],
  // Pages that only lead to it.
  ['https://example.org/tide', 'https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Ftide'],
  [
    'https://example.org/tide',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Ftide%3Ffbclid%3Dabc&h=AT0',
  ],
  [
    'https://example.org/tide',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Ftide&data=05',
  ],
  [
    'https://example.org/tide',
    'https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fexample.org%2Ftide',
  ],
  // Applications.
  ['https://app.example.org/#!/news/5', 'https://app.example.org/?utm_source=x#!/news/5'],
  ['https://app.example.org/', 'https://app.example.org/#top', 'https://app.example.org/#/'],
];

/** Addresses that only look alike. */
const APART: readonly (readonly [string, string])[] = [
  ['https://example.org/tide', 'https://example.org/tides'],
  ['https://example.org/tide', 'https://example.com/tide'],
  ['https://example.org/tide', 'https://example.org/Tide'],
  ['https://example.org/story?id=1', 'https://example.org/story?id=2'],
  ['https://example.org/?p=1', 'https://example.org/?p=2'],
  ['https://example.org/story?article=1', 'https://example.org/story'],
  ['https://example.org/tide', 'https://example.org/tide?page=2'],
  ['https://example.org/tide', 'https://example.org/tide/2'],
  ['https://example.org/en/tide', 'https://example.org/fr/tide'],
  ['https://example.org/tide?lang=en', 'https://example.org/tide?lang=fr'],
  ['https://en.wikipedia.org/wiki/Tide', 'https://de.wikipedia.org/wiki/Tide'],
  ['https://ada.example.org/tide', 'https://bob.example.org/tide'],
  ['https://news.example.org/tide', 'https://example.org/tide'],
  ['https://example.org/tide', 'https://example.org:8080/tide'],
  ['https://example.org/story.php?ref=1234', 'https://example.org/story.php?ref=1235'],
  ['https://example.org/story?source=17', 'https://example.org/story?source=18'],
  ['https://example.org/trains?from=Paris', 'https://example.org/trains?from=Lyon'],
  ['https://example.org/tag/amp', 'https://example.org/tag'],
  ['https://example.org/wiki/AMP', 'https://example.org/wiki'],
  ['https://amp.dev/', 'https://dev/'],
  ['https://m.se/', 'https://se/'],
  ['https://example.org/amp', 'https://example.org/'],
  ['https://app.example.org/#!/news/5', 'https://app.example.org/#!/news/6'],
  ['https://app.example.org/#/news/5', 'https://app.example.org/#/news/6'],
  ['https://example.org/tide?m=2', 'https://example.org/tide?m=3'],
  ['https://example.org/search?q=tide', 'https://example.org/search?q=harbour'],
  ['https://www.google.com/url?sa=t', 'https://www.google.com/url?sa=u'],
  ['https://example.org/print.php?url=https://example.com/tide', 'https://example.com/tide'],
  ['https://web.archive.org/web/2020/https://example.org/tide', 'https://example.org/tide'],
  ['https://example.org/a/index/tide', 'https://example.org/a/tide'],
  ['https://youtube.com/watch?v=aaaaaaaaaaa', 'https://youtube.com/watch?v=bbbbbbbbbbb'],
  ['file:///home/ada/tide.html', 'https://home/ada/tide.html'],
  ['https://example.org/list?tag=a&tag=b', 'https://example.org/list?tag=b&tag=a'],
  ['https://example.org/a%2Fb', 'https://example.org/a/b'],
];

describe('the same article', () => {
  test.each(SAME.flatMap(([first, ...others]) => others.map((other) => [first, other])))(
    '%s is %s',
    (one = '', other = '') => {
      expect(createUrlKey(other)).toBe(createUrlKey(one));
    },
  );
});

describe('not the same article', () => {
  test.each(APART)('%s is not %s', (one, other) => {
    expect(createUrlKey(other)).not.toBe(createUrlKey(one));
  });
});

test('there are at least 60 examples', () => {
  expect(SAME.length + APART.length).toBeGreaterThanOrEqual(60);
});

describe('a canonical link', () => {
  const keys = (url: string, canonicalUrl: string) => createArticleKeys({ url, canonicalUrl });

  test('is another address of the article', () => {
    expect(keys('https://example.org/x?story=tide', 'https://example.org/news/tide')).toContain(
      'example.org/news/tide',
    );
    expect(keys('https://m.news.example.co.uk/tide-1', 'https://www.example.co.uk/tide')).toContain(
      'example.co.uk/tide',
    );
  });

  test.each([
    ['https://example.org/news/tide', 'https://example.org/'],
    ['https://example.org/story?id=17', 'https://example.org/story'],
    ['https://example.org/tide?page=2', 'https://example.org/tide'],
    ['https://example.org/?p=17', 'https://example.org/'],
  ])('is not believed where it would make one article of many: %s calls itself %s', (url, canonical) => {
    expect(keys(url, canonical)).toEqual([createUrlKey(url)]);
  });
});

describe('a canonical link to another site', () => {
  test.each([
    ['https://syndicated.example/tide-1', 'https://example.org/tide'],
    ['https://evil.example/story', 'https://bank.example.org/terms'],
    ['https://ada.github.io/tide', 'https://bob.github.io/tide'],
    ['https://ada.blogspot.com/tide', 'https://bob.blogspot.com/tide'],
    ['https://ada.co.uk/tide', 'https://bob.co.uk/tide'],
    ['http://127.0.0.1:8000/tide', 'http://127.0.0.1:9000/terms'],
    ['http://127.0.0.1/tide', 'http://127.0.0.2/terms'],
    ['http://localhost:8000/tide', 'http://127.0.0.1:8000/terms'],
    ['http://wiki/tide', 'http://intranet/terms'],
    ['http://[::1]/tide', 'http://[::2]/terms'],
    ['https://evil.example/story', 'https://www.google.com/amp/s/bank.example.org/terms'],
    ['file:///home/ada/tide.html', 'https://example.org/tide'],
  ])('is no key, and is asked about: %s calls itself %s', (url, canonicalUrl) => {
    expect(createArticleKeys({ url, canonicalUrl })).toEqual([createUrlKey(url)]);
    expect(findForeignCanonical({ url, canonicalUrl })).toBe(canonicalUrl);
  });

  test.each([
    ['http://127.0.0.1:8000/tide?x=y', 'http://127.0.0.1:8000/the-tide'],
    ['http://wiki/tide?x=y', 'http://wiki/the-tide'],
    ['https://news.example.org/tide-1', 'https://www.example.org/the-tide'],
    ['https://www.google.com/amp/s/example.org/tide-1', 'https://example.org/the-tide'],
    ['https://example-org.cdn.ampproject.org/c/s/example.org/tide-1', 'https://www.example.org/the-tide'],
    ['https://www.google.co.uk/amp/s/example.org/tide-1', 'https://example.org/the-tide'],
  ])('of one site, or behind a viewer of AMP pages, is one: %s calls itself %s', (url, canonicalUrl) => {
    expect(createArticleKeys({ url, canonicalUrl })).toContain(createUrlKey(canonicalUrl));
    expect(findForeignCanonical({ url, canonicalUrl })).toBeNull();
  });
});

test.each([
  // Hosts that only begin like those of the viewers, or end like them.
  ['https://google.evil.example/amp/s/bank.example.org/terms', 'bank.example.org/terms'],
  ['https://google.evil.example/url?url=https%3A%2F%2Fbank.example.org%2Fterms', 'bank.example.org/terms'],
  ['https://www.google.github.io/amp/s/bank.example.org/terms', 'bank.example.org/terms'],
  // A label that says how a page is drawn is somebody's name under a public suffix.
  ['https://m.github.io/tide', 'github.io/tide'],
  ['https://mobile.co.uk/tide', 'co.uk/tide'],
])('%s is not %s', (address, key) => {
  expect(createUrlKey(address)).not.toBe(key);
});

test.each(['', 'not an address', 'about:blank', 'data:text/html,x', 'https://[::1]/a', 'http://%'])(
  'whatever is asked, nothing is thrown: %j',
  (text) => {
    expect(typeof createUrlKey(text)).toBe('string');
    expect(typeof hostname(text)).toBe('string');
  },
);
