import type { Chance } from '../chance';

/** Characters that print nothing, turn text round, or are none. */
const ODD = [
  '\u0000',
  '\u0001',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009f',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u2060',
  '\u3000',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{e0001}',
  '\u{10ffff}',
  'e\u0301\u0300\u0302',
  '\u0130\u0131ßﬁ',
] as const;

/** What patterns with room for two readings would stumble over, again and again. */
const REPEATED = [
  'a',
  ' ',
  'a ',
  'A b. ',
  ', ',
  '1',
  '1/1/',
  '12 ',
  '(',
  '[',
  '{',
  '&amp;',
  '<',
  '"',
  "'",
  '-',
  '_',
  '/',
  '\\',
  '|',
  ': A',
  '\n',
  '\t \n',
  '。',
  '漢',
  'あ、',
  'ا',
  'ก',
  '\u0301',
  '\u200b',
  '\u00a0',
  'http://',
  'by ',
  '@a.',
  'data:',
  '$',
  '\\(',
  '{{',
  'é',
  'ﬁ',
  '\u{1f600}',
] as const;

/** One odd character. */
export const oddCharacter = (chance: Chance): string => chance.pick(ODD);

/** A few odd characters put into a text. */
export function withOdd(text: string, chance: Chance): string {
  let result = text;
  for (let left = chance.between(1, 6); left > 0; left--) {
    const at = chance.below(result.length + 1);
    result = result.slice(0, at) + oddCharacter(chance) + result.slice(at);
  }
  return result;
}

/** One thing repeated to `least` … `most` characters; sizes near `least` are the likelier. */
export function huge(chance: Chance, least = 10_000, most = 1_000_000): string {
  const unit = chance.pick(REPEATED);
  const length = Math.round(least * (most / least) ** (chance.next() ** 2));
  return unit.repeat(Math.ceil(length / unit.length));
}
