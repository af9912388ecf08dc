import { expect, test } from 'vitest';
import { cleaned, pair } from './pair';

const REPEATED = 'Nobody on the island has a clock that agrees with another.';
const SAYS = '<p>“We were not late,” she says. “It was the town that came too early.” Nobody laughs.</p>';

/** How often a text stands in an article with the markup in it, after the rule. */
const countAfter = (html: string, text: string): number =>
  (cleaned('pull-quotes', html).textContent ?? '').split(text).length - 1;

test.each([
  ['a plain quotation between paragraphs', `<blockquote>${REPEATED}</blockquote>`],
  ['a named one', `<div class="article__pull-quote"><p>“${REPEATED}”</p></div>`],
  [
    'a figure of WordPress',
    `<figure class="wp-block-pullquote"><blockquote><p>${REPEATED}</p></blockquote></figure>`,
  ],
  ['one in a box of its own', `<div id="quote-3"><blockquote>${REPEATED}</blockquote></div>`],
  ['an aside', `<aside>${REPEATED}</aside>`],
])('removes %s, and leaves the sentence itself', (_, html) => {
  expect(countAfter(html, REPEATED)).toBe(1);
});

test('removes the words that somebody says in a paragraph, with the name of who says them', () => {
  const said = 'It was the town that came too early.';
  expect(countAfter(`${SAYS}<blockquote class="pullquote">${said}</blockquote>`, said)).toBe(1);
  const cited = `<p>Ada Quill is the captain.</p>${SAYS}<blockquote class="pullquote">${said}<cite>Ada Quill, captain</cite></blockquote>`;
  expect(countAfter(cited, 'Ada Quill')).toBe(1);
});

test('leaves the only occurrence, however often it is pulled', () => {
  const once = '<blockquote class="pullquote">The sea keeps no timetable, and neither do we.</blockquote>';
  expect(countAfter(`${once}<p>Between.</p>${once}`, 'no timetable')).toBe(2);
});

test.each([
  ['a part of a sentence', '<blockquote class="pullquote">a clock that agrees with another</blockquote>'],
  [
    'less than five words',
    '<p>“It is late now.” She smiles.</p><blockquote class="pullquote">It is late now.</blockquote>',
  ],
  ['a quotation that is announced', `<p>The poet wrote:</p><blockquote>${REPEATED}</blockquote>`],
  [
    'one with a source of its own',
    `<blockquote class="pullquote">${REPEATED}<cite>Walt Whitman</cite></blockquote>`,
  ],
  [
    'one with a link to its source',
    `<blockquote>${REPEATED} <a href="https://example.org/">x</a></blockquote>`,
  ],
  [
    'verse',
    '<p>They sing “O captain, my captain, the trip is done” here.</p><blockquote>O captain, my captain,<br>the trip is done</blockquote>',
  ],
  ['a reply that quotes', `<h3>Tom, 9:12</h3><blockquote>${REPEATED}</blockquote>`],
  [
    'what only another quotation says',
    '<blockquote><p>We rang the bell five times that night.</p></blockquote><p>Later.</p><blockquote>We rang the bell five times that night.</blockquote>',
  ],
])('leaves %s', (_, html) => {
  const root = cleaned('pull-quotes', html);
  expect(root.querySelectorAll('blockquote').length).toBe(html.split('<blockquote').length - 1);
});

pair('pull-quotes', {
  removes: [],
  leaves: [
    [
      '<blockquote>Time and tide wait for no man, as they say in the harbour.</blockquote>',
      'wait for no man',
    ],
  ],
});
