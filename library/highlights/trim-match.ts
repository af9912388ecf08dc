import type { TextRange } from './text-range';

/** Units that must agree near an end of a match, and how far from it they are looked for. */
const AGREED_LENGTH = 8;
const MAX_TRIMMED = 128;
/** A match that ends inside a word takes all of it; in scripts without spaces there is no end within so many units. */
const MAX_WORD = 16;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Units at the beginning of `found` that stand there in place of none of the quote. */
function countForeign(found: string, quote: string): number {
  const last = Math.min(MAX_TRIMMED, found.length - AGREED_LENGTH);
  for (let start = 0; start <= last; start++) {
    const inQuote = quote.indexOf(found.slice(start, start + AGREED_LENGTH));
    if (inQuote >= 0) return Math.max(0, start - inQuote);
  }
  return 0;
}

/** Units of a word's rest at the beginning of `text`; 0 if it is too long for a word. */
function countRest(text: string): number {
  let length = 0;
  while (length <= MAX_WORD && IN_WORD.test(text[length] ?? '')) length++;
  return length <= MAX_WORD ? length : 0;
}

const reverse = (text: string): string => text.split('').reverse().join('');

/** How much shorter a match becomes at its beginning (negative: longer), by the text before it. */
function countTrimmed(found: string, quote: string, before: string): number {
  const foreign = countForeign(found, quote.slice(0, 2 * MAX_TRIMMED));
  const isInWord = (edge: string, rest: string) => IN_WORD.test(edge) && IN_WORD.test(rest);
  const outside = before + found.slice(0, foreign);
  if (!isInWord(outside.at(-1) ?? '', found[foreign] ?? '')) return foreign;
  return foreign - countRest(reverse(outside.slice(-MAX_WORD - 1)));
}

/**
 * A match without the text at its ends that belongs to something else, which is cheaper to count as changed than to leave out;
 * words are taken whole. Takes which ends are known to be right.
 */
export function trimMatch<Match extends TextRange>(
  text: string,
  match: Match,
  quote: string,
  isRight: { start: boolean; end: boolean },
): Match {
  const found = text.slice(match.start, match.end);
  const [before, after] = [
    text.slice(Math.max(0, match.start - MAX_WORD - 1), match.start),
    text.slice(match.end, match.end + MAX_WORD + 1),
  ];
  const start = match.start + (isRight.start ? 0 : countTrimmed(found, quote, before));
  const end = match.end - (isRight.end ? 0 : countTrimmed(reverse(found), reverse(quote), reverse(after)));
  return start < end ? { ...match, start, end } : match;
}
