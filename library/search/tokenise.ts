import { COMBINING, fold, INVISIBLE } from './fold';

/**
 * Tokenises text into words for search. The index, queries and snippets all use this file, so they cannot disagree; nothing
 * is left to SQLite's own tokenisers.
 */

/** A normalised word, and its position in the text (UTF-16 offsets). */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** Scripts written without spaces, and Hangul, whose words take endings that users leave out of a search. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u;
const DENSE_RUN = new RegExp(`${DENSE.source}(?:[${COMBINING}]|[${INVISIBLE}]*${DENSE.source})*`, 'gu');

/** A character with the sound marks, or the Hangul vowels and finals, that make one letter with it. */
const CHARACTER = new RegExp(`.[${COMBINING}]*`, 'gsu');

/** What words are made of, for a pattern with the flag `u`. */
export const WORD_CHARACTER = `[\\p{L}\\p{N}\\p{M}\\p{Co}\\u30fc\\uff70${INVISIBLE}]`;
export const WORD = `${WORD_CHARACTER}+`;
const RUN = new RegExp(WORD, 'gu');

/** In the index of an article whose language joins words. It is no part of a word, so nobody can search for it. */
export const JOINS_WORDS = '⁂';

const ASCII = /^[ -~]*$/;

/** Whether a word's script is indexed in pairs of characters. */
export const isDense = (word: string): boolean => DENSE.test(word);

/** Tokens of a run in a dense script: each pair of neighbours, and the last character alone. */
function* pairs(run: string, from: number): Generator<Token> {
  let at = from;
  const characters: Token[] = [];
  for (const [character] of run.matchAll(CHARACTER)) {
    const word = fold(character);
    if (word) characters.push({ word, start: at, end: at + character.length });
    at += character.length;
  }
  for (const [index, { word, start, end }] of characters.entries()) {
    const next = characters[index + 1];
    yield next ? { word: word + next.word, start, end: next.end } : { word, start, end };
  }
}

/** The token of a part of a text; none if all of it is invisible. */
function* wordAt(text: string, start: number, end: number): Generator<Token> {
  const word = fold(text.slice(start, end));
  if (word) yield { word, start, end };
}

/**
 * The words of a text, in order. Scripts without spaces are indexed as pairs of characters, so that any substring can be
 * found as a phrase (docs/library.md has the cost of single characters).
 */
export function* tokens(text: string): Generator<Token> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    let at = 0;
    if (!ASCII.test(run))
      for (const { 0: dense, index: begin } of run.matchAll(DENSE_RUN)) {
        yield* wordAt(text, index + at, index + begin);
        yield* pairs(dense, index + begin);
        at = begin + dense.length;
      }
    yield* wordAt(text, index + at, index + run.length);
  }
}

/** The words of a text separated by spaces, as they follow each other in the index (`spellings.ts` has what comes after). */
export function tokensForIndex(text: string): string {
  const words: string[] = [];
  for (const { word } of tokens(text)) words.push(word);
  return words.join(' ');
}

/**
 * The words that must be adjacent in a text for it to contain `text`. The last character of a dense run is indexed alone
 * only at the end of a run, so it is omitted here; the preceding pair already includes it.
 */
export function tokensForSearch(text: string): string[] {
  const found = [...tokens(text)];
  const last = found.at(-1);
  const before = found.at(-2);
  if (last && before && before.end === last.end) found.pop();
  return found.map(({ word }) => word);
}
