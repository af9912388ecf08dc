import { ar } from './ar';
import { bg } from './bg';
import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { el } from './el';
import { en } from './en';
import { es } from './es';
import { fa } from './fa';
import { fi } from './fi';
import { fr } from './fr';
import { he } from './he';
import { hi } from './hi';
import { hu } from './hu';
import { id } from './id';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import { nb } from './nb';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { sv } from './sv';
import { th } from './th';
import { tr } from './tr';
import { uk } from './uk';
import { vi } from './vi';
import type { WordKind, Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/** Every language Lectern cleans in. A page's language may lie, and many pages mix two, so all apply everywhere. */
const LANGUAGES: readonly Words[] = [
  de,
  en,
  es,
  fr,
  it,
  pt,
  nl,
  pl,
  sv,
  da,
  nb,
  fi,
  cs,
  hu,
  ro,
  el,
  tr,
  ru,
  uk,
  ar,
  fa,
  he,
  hi,
  id,
  vi,
  th,
  ja,
  ko,
  zhHans,
  zhHant,
  bg,
];

/** Brings a line to the shape words are written in: lower case, plain quotes, one space, no punctuation at its ends. */
export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}¿¡]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
    .toLowerCase();
}

/** Looks lines up in all languages' words. Lines are to be plain (see `plainLine`). */
export interface Lexicon {
  /** The whole line is one of the words of this kind. */
  is(kind: WordKind, line: string): boolean;
  /** The line begins with one of them, and that one ends at a word's end. */
  starts(kind: WordKind, line: string): boolean;
}

/** Scripts written without spaces: a word may be followed by anything. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A shorter word of such a script begins too many others, unless a mark follows it. */
const LONG_UNSPACED = 7;

interface Compiled {
  whole: Set<string>;
  byFirstWord: Map<string, string[]>;
  unspaced: string[];
}

/** A text up to its first space, without punctuation at the end. */
function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0].replace(/[^\p{L}\p{M}\p{N}]+$/u, '') ?? '';
}

function compile(kind: WordKind): Compiled {
  // They are written as `plainLine` leaves them (a test sees to it): five thousand words are not brought to shape each time.
  const whole = new Set(LANGUAGES.flatMap((words) => words[kind].split('|')));
  const byFirstWord = new Map<string, string[]>();
  for (const word of whole) {
    const first = firstWord(word);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), word]);
  }
  const unspaced = [...whole].filter((word) => UNSPACED.test(word));
  return { whole, byFirstWord, unspaced };
}

const compiled = new Map<WordKind, Compiled>();

function words(kind: WordKind): Compiled {
  const known = compiled.get(kind) ?? compile(kind);
  compiled.set(kind, known);
  return known;
}

let last = { line: '', first: '', unspaced: false };

/** The first word of a line, kept for the next question about the same line. */
function opening(line: string): typeof last {
  if (last.line !== line) {
    last = { line, first: firstWord(line), unspaced: UNSPACED.test(line) };
  }
  return last;
}

/** Whether a word at a line's start ends where a word ends; in a script without spaces, a long one anywhere. */
function endsThere(line: string, word: string): boolean {
  return !/^[\p{L}\p{M}\p{N}]/u.test(line.slice(word.length));
}

/** All languages' words. */
export const LEXICON: Lexicon = {
  is: (kind, line) => words(kind).whole.has(line),
  starts(kind, line) {
    const { first, unspaced } = opening(line);
    const known = words(kind);
    const fits = (word: string) => line.startsWith(word) && endsThere(line, word);
    if ((known.byFirstWord.get(first) ?? []).some(fits)) return true;
    return (
      unspaced &&
      known.unspaced.some((word) => (word.length >= LONG_UNSPACED && line.startsWith(word)) || fits(word))
    );
  },
};
