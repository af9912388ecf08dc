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
const DENSE_RUN = new RegExp(`${DENSE.source}+`, 'gu');

const RUN = /[\p{L}\p{N}\p{M}\p{Co}\u30fc\uff70]+/gu;

/** Latin, Greek and Cyrillic accents; Hebrew points; Arabic vowel signs and tatweel. */
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Letters without a Unicode decomposition, and what people type for them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
};
const OTHER_LETTERS = /[ßæœøđðłıþħŧ]/g;

const ASCII = /^[ -~]*$/;

/** Normalises case, accents and width: "Été" and "ｅｔｅ" become "ete". */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Whether a word's script is indexed in pairs of characters. */
export const isDense = (word: string): boolean => DENSE.test(word);

/** Tokens of a run in a dense script: each pair of neighbours, and the last character alone. */
function* pairs(run: string, from: number): Generator<Token> {
  let at = from;
  const characters = [...run].map((character) => {
    const start = at;
    at += character.length;
    return { word: fold(character), start, end: at };
  });
  for (const [index, { word, start, end }] of characters.entries()) {
    const next = characters[index + 1];
    yield next ? { word: word + next.word, start, end: next.end } : { word, start, end };
  }
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
        if (begin > at) yield { word: fold(run.slice(at, begin)), start: index + at, end: index + begin };
        yield* pairs(dense, index + begin);
        at = begin + dense.length;
      }
    if (at < run.length) yield { word: fold(run.slice(at)), start: index + at, end: index + run.length };
  }
}

/** The words of a text separated by spaces, as fed to the index. */
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
