import { expect, test } from 'vitest';
import { unspoken } from '../../../../article/repairs/unspoken';
import { parse } from '../parse';

const shown = (html: string) => {
  const page = parse(html);
  unspoken.apply(page);
  for (const hidden of page.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (page.body.textContent ?? '').replace(/\s+/g, ' ').trim();
};

test.each([
  [
    'a large first letter',
    '<p><span aria-hidden="true">M</span>y mother kept them.</p>',
    'My mother kept them.',
  ],
  [
    'a first word in pieces, followed by a span',
    '<p><span aria-hidden="true"><span>T</span>he</span><span> aunt came.</span></p>',
    'The aunt came.',
  ],
  [
    'a heading in pieces under a label',
    '<h2 aria-label="The mill"><span aria-hidden="true">The</span> <span aria-hidden="true">mill</span></h2>',
    'The mill',
  ],
  [
    'the page behind a dialog',
    '<div id="root" aria-hidden="true"><h1>The mill</h1><p>It turns.</p></div><div role="dialog">Hello</div>',
    'The millIt turns.Hello',
  ],
])('shows %s', (_, html, text) => {
  expect(shown(html)).toBe(text);
});

test.each([
  [
    'an icon drawn by a font',
    '<p><i class="material-icons" aria-hidden="true">share</i> the news</p>',
    'the news',
  ],
  [
    'a text that is there for screen readers as well',
    '<p><span>The whole of the paragraph.</span><span aria-hidden="true">The whole of the paragraph.</span></p>',
    'The whole of the paragraph.',
  ],
  ['a mark beside a link', '<p><a href="/m">more<span aria-hidden="true"> to come</span></a></p>', 'more'],
  [
    'a slide that is not shown',
    `<main><p>${'It turns. '.repeat(20)}</p></main><div class="slide" aria-hidden="true"><article>Next</article></div>`,
    'It turns. '.repeat(20).trim(),
  ],
])('leaves hidden %s', (_, html, text) => {
  expect(shown(html)).toBe(text);
});
