import { expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { traceText } from '../../../article/trace';
import { PARAGRAPHS, TITLE } from '../../fixtures/awkward/article';
import { parse } from './parse';

const page = () =>
  parse(`<main><article><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}
    <div class="newsletter-signup"><h4>Sign up for our weekly newsletter</h4><p>The best of the valley, every Friday in your inbox.</p></div>
    <span class="sr-only">Only for screen readers</span></article></main>
    <div class="footer-links"><p>Imprint of another house</p></div>`);

async function lossOf(words: string) {
  const trace = traceText(words);
  const copy = takeSnapshot(page(), 'https://example.test/story');
  trace.onStep('snapshot', copy.document);
  await extract(copy, { languages: ALL_LANGUAGES, onStep: trace.onStep });
  return trace.loss();
}

test.each([
  ['Sign up for our weekly newsletter', 'clean/newsletter', 'div.newsletter-signup > h4'],
  ['Only for screen readers', 'repairs/strip', 'span.sr-only'],
  ['Imprint of another house', 'main-content/choose', 'div.footer-links > p'],
])('%s was removed by %s', async (words, step, element) => {
  const loss = await lossOf(words);
  expect(loss?.step).toBe(step);
  expect(loss?.element).toContain(element);
});

test('what is in the article was removed by nothing', async () => {
  expect(await lossOf(PARAGRAPHS[1] ?? '')).toBeNull();
});
