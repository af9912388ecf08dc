import { beforeEach, expect, test } from 'vitest';
import { refineParagraphs } from '../../../../reader/content/paragraphs';

const LONG = 'The stones of the mill began to turn again on a wet Saturday, and nobody spoke of it.';
let container: HTMLElement;

beforeEach(() => {
  container = document.createElement('div');
});

/** Refines the markup, and holds that its text is what it was. */
function refined(html: string): HTMLElement {
  container.innerHTML = html;
  const text = container.textContent;
  refineParagraphs(container);
  expect(container.textContent).toBe(text);
  return container;
}
const fractions = (html: string) =>
  [...refined(html).querySelectorAll('.fraction')].map(({ textContent }) => textContent);
const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

test.each([
  ['“I had never', 'double'],
  ['<em>„Nie</em> habe ich', 'double'],
  ['"I had never', 'double'],
  ['« Jamais', 'guillemet'],
  ['»Nie', 'guillemet'],
  ['‹ Jamais', 'single'],
  ['‘I had', 'single'],
  ['«قال', 'guillemet'],
])('a paragraph that begins with a quotation mark lets it hang: %s', (html, kind) => {
  expect(refined(`<p>${html}</p>`).querySelector('p')?.dataset.hang).toBe(kind);
});

test.each(['I said “never”', '“你好”，他说', '「はい」と言った', '<img src="data:," alt="">“I”'])(
  'nothing hangs of %s',
  (html) => {
    expect(refined(`<p>${html}</p>`).querySelector('[data-hang]')).toBeNull();
  },
);

test('nothing hangs out of a list or a verse', () => {
  expect(
    refined('<ul><li><p>“I”</p></li></ul><p data-verse>“I<br>you</p>').querySelector('[data-hang]'),
  ).toBeNull();
});

test('the fractions that ingredients begin with are marked', () => {
  expect(fractions(list('1/4 cup of milk', '1 1/2 cups flour', '<b>3/4</b> tsp salt', '2 eggs'))).toEqual([
    '1/4',
    '1/2',
    '3/4',
  ]);
});

test.each([
  ['dates', list('3/4/2024 a meeting', '1/2/2024 another')],
  ['days of months', list('3/4 a meeting', '5/4 another')],
  ['addresses', list('1/2', 'example.org/1/2', 'https://example.org/1/4')],
  ['a list of sentences', list('1/2 of them left', 'The others stayed', 'Nobody knows why')],
])('%s are no fractions', (_, html) => expect(fractions(html)).toEqual([]));

test('where the browser does not see to it, a short last word stays with the one before it', () => {
  const { supports } = CSS;
  CSS.supports = () => false;
  try {
    const last = (html: string) => refined(html).querySelector('.last-words')?.textContent ?? null;
    expect(last(`<p>${LONG}</p>`)).toBe('of it.');
    expect(last('<p>Few of it.</p>')).toBeNull();
    expect(last(`<p>${LONG} https://example.org/a/long/address it.</p>`)).toBeNull();
  } finally {
    CSS.supports = supports;
  }
});
