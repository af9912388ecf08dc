import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../../library/highlights/normalise';
import { someText } from './texts';

const DOCS = fs.readFileSync(path.join(import.meta.dirname, '../../../../docs/highlights.md'), 'utf8');
const EXAMPLES = [
  ...DOCS.matchAll(/^\| (?<what>\S[^|]*?) +\| `(?<text>".*?")` +\| `(?<normalised>".*?")` +\|$/gm),
].map(({ groups = {} }) => [groups.what, JSON.parse(groups.text ?? ''), JSON.parse(groups.normalised ?? '')]);

test('the examples are found', () => expect(EXAMPLES.length).toBeGreaterThan(25));

test.each(EXAMPLES)('%s', (_, text, normalised) => {
  expect(normaliseText(text).text).toBe(normalised);
});

describe('offsets', () => {
  test.each([
    ['of plain text', 'ab c', [0, 1, 2, 3, 4]],
    ['of white space are its beginning', 'a \n b', [0, 1, 4, 5]],
    ['of what follows something invisible', 'a\u00adb', [0, 2, 3]],
    ['of a ligature are the same', 'aﬁb', [0, 1, 1, 2, 3]],
    ['of a composed letter are its beginning', 'ae\u0301b', [0, 1, 3, 4]],
    ['of a letter that stays in parts are the same', 'q\u0323b', [0, 0, 2, 3]],
    ['of a pair are the same', 'a😀b', [0, 1, 1, 3, 4]],
    ['of nothing', '', [0]],
    [
      'grow with the text',
      'ﬃ'.repeat(40),
      [...Array.from({ length: 120 }, (_, at) => Math.floor(at / 3)), 40],
    ],
  ])('%s', (_, text, offsets) => {
    expect([...normaliseText(text).offsets]).toEqual(offsets);
  });

  test('never fall, and end with the text', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { text: normalised, offsets } = normaliseText(text);
        expect(offsets).toHaveLength(normalised.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect([...offsets]).toEqual([...offsets].sort((one, other) => one - other));
      }),
    );
  });
});

test('what is normalised stays as it is', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const once = normaliseText(text).text;
      expect(normaliseText(once).text).toBe(once);
      expect(once).not.toMatch(/\s{2}|[\t\n\u2029\u00ad]/);
    }),
  );
});

test.each([
  ['English', 'The harbour froze, and “nobody” came—so they said. '],
  ['German', 'Über die Brücke führt größtenteils kein Weg. '],
  ['Japanese', '港が凍った。だれも文句を言わなかったからである。'],
])('200,000 words of %s are no wait', (_, sentence) => {
  const text = sentence.repeat(1_200_000 / sentence.length);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    normaliseText(text);
    return performance.now() - start;
  });
  // 20 to 50 ms on a machine at rest; here it may be busy.
  expect(Math.min(...times)).toBeLessThan(300);
});

test('a million marks on one letter are no wait', () => {
  const start = performance.now();
  normaliseText(`a${'\u0301\u0323'.repeat(500_000)}`);
  expect(performance.now() - start).toBeLessThan(5000);
});
