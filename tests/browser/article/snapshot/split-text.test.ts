import { expect, test } from 'vitest';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';

const WORDS = Array.from({ length: 300 }, (_, index) => `word${index}`);

function copyOf(html: string): Document {
  document.body.innerHTML = html;
  return takeSnapshot(document, 'https://example.test/story').document;
}

test('a text that a script split into words is one text again', () => {
  const copy = copyOf(`<p>${WORDS.map((word) => `<span>${word}</span> `).join('')}<b>end</b></p>`);
  expect(copy.querySelectorAll('p span')).toHaveLength(0);
  expect(copy.querySelector('p')?.childNodes).toHaveLength(2);
  expect(copy.querySelector('p')?.textContent).toBe(`${WORDS.join(' ')} end`);
});

test.each([
  ['a row of labels', '<p><span>Share</span> <span>Print</span> <span>Save</span></p>', 3],
  [
    'lines',
    `<style>p span { display: block }</style><p>${WORDS.map((word) => `<span>${word}</span>`).join('')}</p>`,
    300,
  ],
  [
    'words that say what they are',
    `<p>${WORDS.map((word) => `<span lang="fr">${word}</span> `).join('')}</p>`,
    300,
  ],
])('%s stays as it is', (_, html, count) => {
  expect(copyOf(html).querySelectorAll('p span')).toHaveLength(count);
});
