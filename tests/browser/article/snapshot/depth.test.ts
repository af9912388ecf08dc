import { expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { PARAGRAPHS } from '../../../fixtures/awkward/article';

/** A page whose paragraphs stand `depth` boxes deep, with words on the way down. */
function deepPage(depth: number, names: readonly string[]): Document {
  const page = document.implementation.createHTMLDocument('The clockmaker who set the tide');
  let at: Element = page.body;
  for (let level = 0; level < depth; level++) {
    const next = page.createElement(names[level % names.length] ?? 'div');
    at.append(next);
    at = next;
  }
  for (const text of PARAGRAPHS) {
    const paragraph = page.createElement('p');
    paragraph.textContent = text;
    at.append(paragraph);
  }
  return page;
}

test.each([['div'], ['section', 'div'], ['b', 'i'], ['span'], ['blockquote'], ['p'], ['ul', 'li']])(
  'an article 3,000 of <%s> deep is read like any other, in the time of any other',
  async (...names) => {
    const start = performance.now();
    const outcome = await extract(takeSnapshot(deepPage(3000, names), 'https://example.test/story'), {
      languages: ALL_LANGUAGES,
    });
    expect(performance.now() - start).toBeLessThan(3000);
    if (outcome.kind === 'none') throw new Error(outcome.reason);
    const blocks = outcome.article.text.split('\n').map((line) => line.trim());
    for (const text of PARAGRAPHS) expect(blocks).toContain(text);
  },
);

test('the copy of a page is no deeper than people write, and keeps what it holds', () => {
  const { document: copy } = takeSnapshot(deepPage(3000, ['div']), 'https://example.test/story');
  const [first] = copy.querySelectorAll('p');
  let levels = 0;
  for (let at: Element | null = first ?? null; at; at = at.parentElement) levels++;
  expect(levels).toBeGreaterThan(100);
  expect(levels).toBeLessThan(300);
  expect([...copy.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(PARAGRAPHS);
});
