import { expect, test } from 'vitest';
import { chooseFromSrcset, lazyImages } from '../../../../article/repairs/lazy-images';
import { parse } from '../parse';

const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

function sources(html: string): (string | null)[] {
  const page = parse(html);
  lazyImages.apply(page);
  return [...page.querySelectorAll('img')].map((image) => image.getAttribute('src'));
}

test.each([
  ['data-src', `<img src="${PLACEHOLDER}" data-src="/a.jpg">`],
  ['no src at all', '<img data-lazy-src="/a.jpg">'],
  ['a blank file', '<img src="/img/blank.gif" data-original="/a.jpg">'],
  ['srcset alone', '<img srcset="/s.jpg 320w, /a.jpg 1200w">'],
  ['picture', `<picture><source data-srcset="/s.jpg 1x, /a.jpg 2x"><img src="${PLACEHOLDER}"></picture>`],
  ['noscript beside a placeholder', `<img src="${PLACEHOLDER}"><noscript><img src="/a.jpg"></noscript>`],
  ['noscript alone', '<noscript><img src="/a.jpg"></noscript>'],
  ['an address that leads nowhere', '<img src="//:0" data-li-src="/a.jpg">'],
  [
    'a loader with names of its own',
    '<img src="about:blank" data-runner-src="/a.jpg" data-thumb-src="/t.jpg">',
  ],
])('%s gets its real address', (_, html) => {
  expect(sources(html)).toEqual(['/a.jpg']);
});

test('a picture that is there already stays, and is not doubled', () => {
  expect(sources('<img src="/a.jpg" data-src="/b.jpg">')).toEqual(['/a.jpg']);
  expect(sources('<img src="/a.jpg"><noscript><img src="/a.jpg"></noscript>')).toEqual(['/a.jpg']);
});

test('an attribute that holds another address is no picture', () => {
  expect(
    sources('<img data-share-url="https://s.test/share" data-fallback-src="/f.jpg" data-image-id="7">'),
  ).toEqual([null]);
});

test('a blurred preview of the same file goes', () => {
  expect(
    sources(
      '<figure><div><img src="https://m.test/max/60/1*abc.png?q=20"></div><noscript><img src="https://m.test/max/3788/1*abc.png"></noscript></figure>',
    ),
  ).toEqual(['https://m.test/max/3788/1*abc.png']);
  expect(sources('<figure><img src="/a.jpg"><img src="/b.jpg"></figure>')).toEqual(['/a.jpg', '/b.jpg']);
});

test('the widest candidate that a screen can use wins', () => {
  expect(chooseFromSrcset('/a.jpg 400w, /b.jpg 1600w, /c.jpg 4000w')).toBe('/b.jpg');
  expect(chooseFromSrcset('/a,1.jpg 1x, /b,2.jpg 2x')).toBe('/b,2.jpg');
  expect(chooseFromSrcset('')).toBeNull();
});
