import { expect, test } from 'vitest';
import { decodeLz4Block } from '../../../../transfer/import/read/lz4';

const decode = (bytes: readonly number[], maxLength = 1000) => {
  const { bytes: decoded, failure } = decodeLz4Block(new Uint8Array(bytes), maxLength);
  return { text: new TextDecoder().decode(decoded), failure };
};
const codes = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

test('literals, and matches that run into themselves', () => {
  expect(decode([0x30, ...codes('abc')])).toEqual({ text: 'abc', failure: null });
  // "ab", then 4 + 3 bytes from 2 back, then "z".
  expect(decode([0x23, ...codes('ab'), 2, 0, 0x10, ...codes('z')])).toEqual({
    text: 'ababababaz',
    failure: null,
  });
});

test('lengths go on in further bytes', () => {
  const long = 'x'.repeat(15 + 255 + 3);
  expect(decode([0xf0, 255, 3, ...codes(long)]).text).toBe(long);
  expect(decode([0x1f, ...codes('y'), 1, 0, 255, 0, 0x00]).text).toBe('y'.repeat(1 + 4 + 15 + 255));
});

test.each([
  ['nothing at all', [], ''],
  ['literals that are not there', [0x50, ...codes('ab')], 'ab'],
  ['a length that goes on for ever', [0xf0, 255, 255], ''],
  ['no distance', [0x10, ...codes('a')].concat(1), 'a'],
  ['a distance of 0', [0x10, ...codes('a'), 0, 0, 0], 'a'],
  ['a distance before the beginning', [0x10, ...codes('a'), 2, 0, 0], 'a'],
  ['a match that is cut off', [0x1f, ...codes('a'), 1, 0, 255], 'a'],
])('damage gives what came before it: %s', (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ text, failure: 'damaged' });
});

test('a bomb stops at the limit', () => {
  const bomb = [0x1f, ...codes('a'), 1, 0, ...Array<number>(5000).fill(255), 0, 0x00];
  expect(decode(bomb)).toEqual({ text: 'a', failure: 'too-large' });
  expect(decode([0x50, ...codes('abcde')], 4)).toEqual({ text: '', failure: 'too-large' });
  expect(decode([0x50, ...codes('abcde')], 5)).toEqual({ text: 'abcde', failure: null });
});
