import { afterEach, expect, test } from 'vitest';
import {
  findBlockPairs,
  isPageScrolled,
  positionInPage,
  scrollPage,
} from '../../../../reader/over-page/block-pairs';

afterEach(() => document.body.replaceChildren());

const PARAGRAPHS = Array.from({ length: 60 }, (_, index) => `<p>Paragraph ${index + 1}</p>`).join('');

/** The page's paragraphs, paired with those of a view. */
function pairs(html: string) {
  document.body.innerHTML = html;
  const places = [...document.querySelectorAll('p')];
  const view = document.implementation.createHTMLDocument();
  view.body.innerHTML = places.map((_, index) => `<p data-place="${index}"></p>`).join('');
  return findBlockPairs(view, places);
}

test.each([
  ['a box', `<main style="height: 200px; overflow: auto">${PARAGRAPHS}</main>`],
  [
    'a box in a box',
    `<div style="height: 300px; overflow: auto"><div style="height: 600px"></div><main style="height: 200px; overflow: auto">${PARAGRAPHS}</main></div>`,
  ],
  [
    'a box in a form whose fields are called like what is asked of it',
    `<form><input name="parentElement"><input name="scrollHeight"><main style="height: 200px; overflow: auto">${PARAGRAPHS}</main></form>`,
  ],
  ['the window', PARAGRAPHS],
])('a page that scrolls in %s is scrolled to a place, and that is the place read from it', (_, html) => {
  const all = pairs(html);
  expect(isPageScrolled(document, all)).toBe(false);
  const pair = all[20];
  if (!pair) throw new Error('too few');
  scrollPage({ pair, past: 0.25 }, 0);
  expect(isPageScrolled(document, all)).toBe(true);
  const found = positionInPage(all, 0);
  expect(found?.pair.page.textContent).toBe('Paragraph 21');
  expect(found?.past).toBeCloseTo(0.25, 0);
  window.scrollTo(0, 0);
});
