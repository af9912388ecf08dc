import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePassage } from '../../../../library/highlights/describe-passage';
import { findPassage } from '../../../../library/highlights/find-passage';
import { normaliseText } from '../../../../library/highlights/normalise';
import { toNormalisedRange, toOriginalRange } from '../../../../library/highlights/text-range';
import { someText } from './texts';

const BEFORE = 'The harbour froze in the winter of 1911, and nobody in the town had seen it do so before.';
const TRUE = 'The clock on the tower was eleven minutes fast, and no one in the town complained about it.';
const AFTER = 'Ferries left eleven minutes early too, so that they and the clock always agreed.';
const LOOK_ALIKE = 'The clock on the tower was seven minutes slow, and no one in the town complained of it.';
const REST = 'Years later a guest counted the strokes of the bell, wrote a letter, and got no answer.';
const ARTICLE = [BEFORE, TRUE, AFTER, REST].join('\u2029');

const describeIn = (article: string, passage: string) => {
  const start = article.indexOf(passage);
  return describePassage(normaliseText(article), { start, end: start + passage.length }, 1);
};

/** What is found of a passage of one text in another, and how. */
const found = (from: string, passage: string, to: string, selectors = describeIn(from, passage)) => {
  const place = findPassage(normaliseText(to), passage, selectors);
  return place && { text: to.slice(place.start, place.end), how: place.how };
};

test('a described passage is found on the same text, whatever its range', () => {
  const range = fc.tuple(fc.nat(2000), fc.nat(2000));
  fc.assert(
    fc.property(someText, range, (text, [one, other]) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const normalised = normaliseText(text);
      const selectors = describePassage(normalised, { start, end }, 0);
      const passage = toNormalisedRange(normalised, { start, end });
      expect(selectors.length > 0).toBe(passage !== null);
      if (!passage) return;
      const whole = toOriginalRange(normalised, passage);
      const place = findPassage(normalised, text.slice(whole.start, whole.end), selectors);
      expect(place).toEqual({ ...whole, how: 'position', score: 1 });
      // The same selectors again: the very same place, but for white space and the invisible around it.
      const { start: from = 0, end: to = 0 } = place ?? {};
      expect(describePassage(normalised, { start: from, end: to }, 0)).toEqual(selectors);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(from).toBeLessThan(to);
    }),
    { numRuns: 2000 },
  );
});

describe('found again', () => {
  test.each([
    ['on the same text', ARTICLE, 'position', TRUE],
    ['behind a new paragraph', `New: ${REST}\u2029${ARTICLE}`, 'quote', TRUE],
    ['where a paragraph before is gone', ARTICLE.replace(`${BEFORE}\u2029`, ''), 'quote', TRUE],
    ['in one block with the one before', ARTICLE.replace('before.\u2029', 'before. '), 'position', TRUE],
    ['moved to the end', [BEFORE, AFTER, REST, TRUE].join('\u2029'), 'quote', TRUE],
    [
      'with soft hyphens',
      ARTICLE.replace('complained', 'com\u00adplained'),
      'position',
      TRUE.replace('complained', 'com\u00adplained'),
    ],
    [
      'with a word changed',
      ARTICLE.replace('eleven minutes fast', 'twelve minutes fast'),
      'approximate',
      TRUE.replace('eleven', 'twelve'),
    ],
    ['with white space', ARTICLE.replaceAll(' ', ' \n'), 'position', TRUE.replaceAll(' ', ' \n')],
  ])('%s', (_, article, how, text) => {
    expect(found(ARTICLE, TRUE, article)).toEqual({ text, how });
  });

  test('by the quote alone, as imports bring it', () => {
    expect(found('', TRUE, ARTICLE, [])).toEqual({ text: TRUE, how: 'quote' });
    expect(found('', 'complained about', ARTICLE, [])).toEqual({ text: 'complained about', how: 'quote' });
    expect(found('', TRUE.replace('fast', 'late'), ARTICLE, [])).toEqual({ text: TRUE, how: 'approximate' });
  });

  test('by the selector’s words, where there is no quote', () => {
    const place = findPassage(normaliseText(ARTICLE), ' ', [{ type: 'TextQuoteSelector', exact: TRUE }]);
    expect(place?.start).toBe(ARTICLE.indexOf(TRUE));
  });

  test('each of overlapping passages at its own place', () => {
    for (const passage of ['eleven minutes fast, and', 'fast, and no one', 'minutes fast', 'and'])
      expect(found(ARTICLE, passage, `${REST}\u2029${ARTICLE}`)?.text).toBe(passage);
  });

  test('a long passage by its head and its tail', () => {
    const long = Array.from(
      { length: 30 },
      (_, at) => `${at}. ${at % 2 ? AFTER : REST} ${'abcdefgh'.slice(at % 8)}`,
    ).join('\u2029');
    const changed = long.replace('12. Years', '12. Decades').replace('13. Ferries', '13. Boats');
    expect(found(`${BEFORE} ${long} ${TRUE}`, long, `${BEFORE} ${changed} ${TRUE}`)).toEqual({
      text: changed,
      how: 'approximate',
    });
  });

  test('the same word by what stands around it', () => {
    const start = ARTICLE.indexOf('the town complained');
    const selectors = describePassage(normaliseText(ARTICLE), { start, end: start + 8 }, 1);
    const article = `${REST}\u2029${ARTICLE}`;
    expect(findPassage(normaliseText(article), 'the town', selectors)?.start).toBe(
      article.indexOf('the town complained'),
    );
  });
});

describe('not found', () => {
  test.each([
    ['in a text without it', [BEFORE, AFTER, REST]],
    ['in what looks like it elsewhere', [BEFORE, AFTER, REST, LOOK_ALIKE]],
    ['in nothing', []],
  ])('%s', (_, blocks) => {
    expect(found(ARTICLE, TRUE, blocks.join('\u2029'))).toBeNull();
  });

  test('in the look-alike that followed it', () => {
    const article = [BEFORE, TRUE, LOOK_ALIKE, AFTER].join('\u2029');
    expect(found(article, TRUE, [BEFORE, LOOK_ALIKE, AFTER].join('\u2029'))).toBeNull();
  });

  test('in the same sentence elsewhere, after the highlighted one was deleted', () => {
    const article = [BEFORE, TRUE, AFTER, TRUE, REST].join('\u2029');
    expect(found(article, TRUE, [BEFORE, AFTER, TRUE, REST].join('\u2029'))).toBeNull();
  });

  test.each([
    ['a copy', TRUE],
    ['nearly a copy', TRUE.replace('the town', 'The Town')],
  ])('in %s with the same sentences around it', (_, copy) => {
    const end = [REST, BEFORE, copy, AFTER];
    const article = [BEFORE, TRUE, AFTER, ...end].join('\u2029');
    expect(found(article, TRUE, article)?.how).toBeDefined();
    expect(found(article, TRUE, [BEFORE, REST, AFTER, ...end].join('\u2029'))).toBeNull();
  });

  test('a short quote in another sentence', () => {
    expect(found(ARTICLE, 'a guest', `${BEFORE} ${AFTER} Then a guest came.`)).toBeNull();
    expect(found('', 'the town', ARTICLE, [])).toBeNull();
  });
});
