import { fold, SKIN_TONES } from './fold';
import { isDense, type Token, tokensForIndex, tokensForSearch, WORD, WORD_CHARACTER } from './tokenise';

/**
 * What a text is also found by, apart from its words in their order:
 *
 * | in the text          | also indexed           | so that it is found by     |
 * | -------------------- | ---------------------- | -------------------------- |
 * | e-mail, didn’t, U.S. | email, didnt, us       | the word written in one    |
 * | 1,000,000            | 1000000                | the number written in one  |
 * | C#, C++, .NET        | c＃, c＋＋, ．net       | the name with its sign     |
 * | Müller, Århus, Øre   | mueller, aarhus, oere  | what is typed without dots |
 * | 🚢, 👩🏽‍💻, €           | 🚢, 👩 and 💻, €       | the symbol                 |
 *
 * These stand in the index after the words, each behind a bar, so that no phrase runs into them.
 */

/** Stands before each of them in the index. It is no part of a word, so nobody can search for it. */
const BAR = '‖';

/** Longer ones are addresses and file names, which nobody types. */
const MAX_LENGTH = 40;
const MAX_PARTS = 6;

const HYPHEN = '\\-‐‑‒–−⁃﹣－';
const APOSTROPHE = "'’‘ʼ＇`´׳״";
const DOT = '.·‧';
const JOINER = `[${HYPHEN}${APOSTROPHE}${DOT}/,]`;
/** Where a word begins. Without it, a pattern would be tried from every letter of a word. */
const BEGIN = `(?<!${WORD_CHARACTER})`;
const CHAIN = new RegExp(`${BEGIN}${WORD}(?:${JOINER}${WORD})+`, 'gu');
const HYPHENS = new RegExp(`[${HYPHEN}]`, 'u');
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'u');

/** Signs after a word that make another name of it, as they are indexed: SQLite drops those of ASCII. */
const SIGNS: Record<string, string> = { '+': '＋', '＋': '＋', '#': '＃', '＃': '＃', '♯': '＃' };
const SIGN_CLASS = '[+＋#＃♯]+';
const SIGNED = new RegExp(SIGN_CLASS, 'gu');
const SIGNED_AT_END = new RegExp(`(${WORD})(${SIGN_CLASS})(?![\\p{L}\\p{N}])`, 'gu');
const WORD_BEFORE = new RegExp(`${WORD}$`, 'u');
/** `.NET`, and at the end of another name only in capitals: `example.net` is none. */
const DOTTED = new RegExp(
  `(?<![.…\\p{L}\\p{N}])[.．](?=\\p{L})${WORD}|(?<=\\p{L})[.．]\\p{Lu}{2,}(?!\\p{L})`,
  'gu',
);
const DOTTED_AT_START = new RegExp(`^[.．](?=\\p{L})${WORD}`, 'u');

/** A flag, an emoji with all that changes its look or is joined to it, or another symbol. */
const PICTURE = '\\p{Extended_Pictographic}';
const LOOK = `[\\u200d\\ufe0e\\ufe0f${SKIN_TONES}]`;
const EMOJI = `${PICTURE}${LOOK}*(?:(?<=\\u200d)${PICTURE}${LOOK}*)*`;
const OTHER_SYMBOL = '(?![\\0-\\x7f\\ufffc\\ufffd])[\\p{Sc}\\p{So}\\p{Sm}]';
const SYMBOL = new RegExp(`\\p{RI}\\p{RI}|${EMOJI}|${OTHER_SYMBOL}`, 'gu');
const LOOKS = new RegExp(LOOK, 'gu');

/** Letters with dots or a ring, and what stands for them where no key has them. */
const SPELLED_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const WITH_DOTS = new RegExp(
  `${BEGIN}${WORD_CHARACTER}*?(?:[äöüåø]|[aou]\\u0308|a\\u030a)${WORD_CHARACTER}*`,
  'giu',
);

const ASCII = /^[\0-\x7f]*$/;

const encodeSigns = (signs: string): string => Array.from(signs, (sign) => SIGNS[sign] ?? '').join('');

/** A text with the letters of `SPELLED_OUT` written as two. */
export const spellOut = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/gu, (letter) => SPELLED_OUT[letter] ?? letter);

/** Whether two neighbours of a chain may be one word: `3.14`, `and/or` and dates are not. */
function areOneWord(before: string, joiner: string, after: string): boolean {
  const digits = /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  if (isDense(before) || isDense(after)) return false;
  if (HYPHENS.test(joiner)) return true;
  if (digits) return joiner !== '/' && joiner !== '·' && /^\d{1,3}$/.test(before) && /^\d{3}$/.test(after);
  if (APOSTROPHES.test(joiner)) return true;
  if (joiner === ',') return false;
  return joiner !== '/' || (before.length <= 3 && after.length <= 3);
}

/** The parts of a text that are one word written in several, each as its parts with their places. */
function* chains(text: string): Generator<Token[]> {
  for (const { 0: chain, index } of text.matchAll(CHAIN)) {
    const parts: Token[] = [];
    for (const { 0: word, index: at } of chain.matchAll(new RegExp(WORD, 'gu'))) {
      const before = parts.at(-1);
      const joiner = chain.charAt(at - 1);
      if (before && !areOneWord(before.word, joiner, word)) yield* [parts.splice(0)].filter(isChain);
      parts.push({ word, start: index + at, end: index + at + word.length });
    }
    yield* [parts].filter(isChain);
  }
}

const isChain = (parts: readonly Token[]) => parts.length > 1;

/** A chain's words in one: all of it, and of a longer one each two neighbours; of single letters (U.S.A.) and numbers only all. */
function* joined(parts: readonly Token[]): Generator<Token> {
  const word = fold(parts.map((part) => part.word).join(''));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return;
  if (parts.length <= MAX_PARTS && word.length <= MAX_LENGTH)
    yield { word, start: first.start, end: last.end };
  if (parts.length === 2 || parts.every(({ word: part }) => part.length === 1 || /^\d/.test(part))) return;
  for (const [at, part] of parts.slice(1).entries()) {
    const before = parts[at] ?? part;
    yield { word: fold(before.word + part.word), start: before.start, end: part.end };
  }
}

function* signed(text: string): Generator<Token> {
  for (const { 0: signs, index } of text.matchAll(SIGNED)) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, index - MAX_LENGTH), index))?.[0];
    if (!before) continue;
    yield {
      word: fold(before) + encodeSigns(signs),
      start: index - before.length,
      end: index + signs.length,
    };
  }
  for (const { 0: name, index } of text.matchAll(DOTTED))
    yield { word: `．${fold(name.slice(1))}`, start: index, end: index + name.length };
}

function* spelledOut(text: string): Generator<Token> {
  for (const { 0: word, index } of text.matchAll(WITH_DOTS))
    if (!isDense(word)) yield { word: fold(spellOut(word)), start: index, end: index + word.length };
}

function* symbols(text: string): Generator<Token> {
  for (const { 0: symbol, index } of text.matchAll(SYMBOL)) {
    // Symbols that fold to letters (™, ℃) are found by these.
    if (/[\p{L}\p{N}]/u.test(fold(symbol))) continue;
    const parts = /^\p{RI}/u.test(symbol) ? [symbol] : symbol.replace(LOOKS, '');
    for (const word of parts) yield { word, start: index, end: index + symbol.length };
  }
}

/** What a text is also found by, as the table above says, with the places where it stands; in no order. */
export function* spellings(text: string): Generator<Token> {
  for (const parts of chains(text)) yield* joined(parts);
  yield* signed(text);
  if (ASCII.test(text)) return;
  yield* spelledOut(text);
  yield* symbols(text);
}

/** A text as it is fed to the index: its words in their order, then what it is also found by, once each. */
export function textForIndex(text: string): string {
  const also = new Set<string>();
  for (const { word } of spellings(text)) also.add(word);
  return [tokensForIndex(text), ...also].join(` ${BAR} `);
}

/** The words of a text as it is fed to the index, without what it is also found by. */
export const wordsOf = (indexed: string): string[] => (indexed.split(` ${BAR} `, 1)[0] ?? '').split(' ');

/** The words to look for, of one part of a search. */
export interface SearchWords {
  words: string[];
  /** Other spellings of the same words. */
  variants: string[][];
  /** Names with signs, or symbols if there is nothing else: what must be there beside the words. */
  signs: string[];
}

/** The text with the words of each chain in one. */
function joinChains(text: string): string {
  let result = '';
  let at = 0;
  for (const parts of chains(text)) {
    result += text.slice(at, parts[0]?.start) + parts.map(({ word }) => word).join('');
    at = parts.at(-1)?.end ?? at;
  }
  return result + text.slice(at);
}

function signsOf(text: string): string[] {
  const dotted = DOTTED_AT_START.exec(text)?.[0];
  const names = Array.from(
    text.matchAll(SIGNED_AT_END),
    ([, word = '', signs = '']) => fold(word) + encodeSigns(signs),
  );
  return dotted ? [`．${fold(dotted.slice(1))}`, ...names] : names;
}

/** Reads a part of a search that stands between spaces, or between quotes. */
export function readWords(text: string): SearchWords {
  const words = tokensForSearch(text);
  if (!words.length)
    return { words, variants: [], signs: [...new Set(Array.from(symbols(text), ({ word }) => word))] };
  // An address is asked for as it is.
  const inOne = text.includes('://') ? text : joinChains(text);
  const variants = new Map<string, string[]>();
  for (const spelling of [inOne, spellOut(text), spellOut(inOne)]) {
    const found = tokensForSearch(spelling);
    variants.set(found.join(' '), found);
  }
  variants.delete(words.join(' '));
  return { words, variants: [...variants.values()], signs: signsOf(text) };
}
