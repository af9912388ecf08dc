import { expect, test } from 'vitest';
import { describePassage } from '../../../../library/highlights/describe-passage';
import { normaliseText } from '../../../../library/highlights/normalise';

const describeIn = (text: string, start: number, end: number) =>
  describePassage(normaliseText(text), { start, end }, 3);

test('a passage is described by quote, position, block and occurrence', () => {
  const text = 'It’s late.\u2029  “It’s late,” they said.';
  const start = text.lastIndexOf('It’s late');
  expect(describeIn(text, start, start + 9)).toEqual([
    { type: 'TextQuoteSelector', exact: "It's late", prefix: `It's late. "`, suffix: `," they said.` },
    { type: 'TextPositionSelector', start: 12, end: 21 },
    { type: 'BlockSelector', block: 3 },
    { type: 'OccurrenceSelector', index: 1, count: 2, hasTwin: false },
  ]);
});

test.each([
  ['of white space', 'one \n\u2029 two', 3, 6],
  ['of what is invisible', 'a\u00ad\u200bb', 1, 3],
  ['that is empty', 'one', 1, 1],
  ['that ends before it begins', 'one', 2, 1],
  ['behind the text', 'one', 7, 9],
])('a passage %s has no selectors', (_, text, start, end) => {
  expect(describeIn(text, start, end)).toEqual([]);
});

test.each([
  ['pairs', '😀'],
  ['marks', 'q\u0323\u0307'],
  ['ligatures', 'ﬃ'],
])('context cuts no %s in two', (_, character) => {
  for (const shift of ['', '.', '..', '...']) {
    const around = character.repeat(40);
    const text = `${around}${shift}word${shift}${around}`;
    const start = text.indexOf('word');
    const [selector] = describeIn(text, start, start + 4);
    const whole = normaliseText(character).text;
    expect(selector?.prefix).toBe(whole.repeat(Math.floor((32 - shift.length) / whole.length)) + shift);
    expect(selector?.suffix).toBe(shift + whole.repeat(Math.floor((32 - shift.length) / whole.length)));
  }
});

test('white space at the ends is left out', () => {
  expect(describeIn(' one \u2029 two ', 0, 13)[0]).toMatchObject({ exact: 'one two' });
});
