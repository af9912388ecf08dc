import { expect, test } from 'vitest';
import type { Article, NoArticleReason, Notice, Outcome } from '../../../../article/types';
import { closesAutomatically, secondReadings } from '../../../../reader/over-page/opening-policy';

const found = (notice: Notice | null = null): Outcome => ({
  kind: 'article',
  article: {} as Article,
  removed: [],
  pieces: [],
  notice,
  pages: null,
  score: 1,
});
const none = (reason: NoArticleReason): Outcome => ({ kind: 'none', reason, title: '', direction: 'ltr' });

test.each([
  ['an article', found(), false],
  ['an article that may be the wrong text', found('unsure'), true],
  ['a page without one', none('not-an-article'), true],
  ['a reading that something newer replaced', null, false],
])('a view that opened automatically, of %s: closes again %s', (_, outcome, closes) => {
  expect(closesAutomatically(outcome)).toBe(closes);
});

test.each([
  ['an article of a page that was complete', found(), 'complete', []],
  ['an article of a page whose frames were still loading', found(), 'interactive', []],
  ['an article of a page whose HTML was still arriving', found(), 'loading', ['html']],
  ['a complete page without an article', none('not-an-article'), 'complete', []],
  ['a page without one that was still loading', none('not-an-article'), 'interactive', ['load']],
  ['a complete page whose scripts have not written it', none('scripts'), 'complete', ['settled']],
  ['such a page that was still loading', none('scripts'), 'loading', ['load', 'settled']],
  ['a reading that something newer replaced', null, 'loading', []],
] as const)('%s is read again after: %s', (_, outcome, progress, waits) => {
  expect(secondReadings(outcome, progress)).toEqual(waits);
});
