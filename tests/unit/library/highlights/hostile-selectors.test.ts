import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassage } from '../../../../library/highlights/find-passage';
import { normaliseText } from '../../../../library/highlights/normalise';
import type { Selector } from '../../../../library/types';

const ARTICLE = 'The harbour froze, and nobody came. So they said, and so it was written down. '.repeat(5);
const TEXT = normaliseText(ARTICLE);

/** What a file may bring where selectors are expected. */
const anySelectors = fc
  .oneof(
    fc.array(
      fc.oneof(
        fc.record(
          {
            type: fc.constantFrom(
              'TextQuoteSelector',
              'TextPositionSelector',
              'BlockSelector',
              'constructor',
            ),
            exact: fc.anything(),
            prefix: fc.oneof(fc.anything(), fc.constant('nobody came. ')),
            suffix: fc.anything(),
            start: fc.oneof(fc.anything(), fc.double(), fc.maxSafeInteger()),
            end: fc.anything(),
          },
          { requiredKeys: ['type'] },
        ),
        fc.anything(),
      ),
    ),
    fc.anything(),
  )
  .map((value) => value as Selector[]);

test('nothing that a file brings throws, or is found outside the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom('nobody came.', 'so', ''), fc.string()),
      anySelectors,
      (quote, selectors) => {
        const { start, end, score } = findPassage(TEXT, quote, selectors) ?? { start: 0, end: 1, score: 1 };
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(ARTICLE.length);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a quote that is none is not found', () => {
  for (const quote of [null, undefined, 7, {}, []])
    expect(findPassage(TEXT, quote as unknown as string, [])).toBeNull();
});

const WORDS = Array.from({ length: 150_000 }, (_, at) => `w${((at * 7919) % 104_729).toString(36)}`).join(
  ' ',
);
const LETTERS = 'a'.repeat(1_000_000);
const context = {
  type: 'TextQuoteSelector',
  prefix: 'x'.repeat(2_000_000),
  suffix: '\u0301'.repeat(2_000_000),
};

test.each([
  ['a quote of 2 MB', ARTICLE, 'b'.repeat(2_000_000)],
  ['a quote of 2 MB in a long text', WORDS, `${WORDS}${WORDS}`.slice(300, 2_000_300)],
  ['a long quote with another end', WORDS, `${WORDS.slice(0, 800_000)}!`],
  ['a letter in a text of nothing else', LETTERS, 'a'],
  ['a quote that is everywhere', LETTERS, 'a'.repeat(900_000)],
  ['a quote that is nearly everywhere', LETTERS, `${'a'.repeat(400_000)}b`],
  ['a quote that is nearly everywhere, seen from its end', LETTERS, `b${'a'.repeat(400_000)}`],
  ['a short quote that is nearly everywhere', LETTERS, `${'a'.repeat(100)}b${'a'.repeat(100)}`],
  ['a quote with half a thousand errors', WORDS, WORDS.slice(5000, 5512).replace(/w/g, 'v')],
])('%s takes no time', (_, text, quote) => {
  const normalised = normaliseText(text);
  const start = performance.now();
  findPassage(normalised, quote, [context, { type: 'TextPositionSelector', start: text.length / 2 }]);
  findPassage(normalised, quote, []);
  expect(performance.now() - start).toBeLessThan(4000);
});
