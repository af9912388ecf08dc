import type { WordKind, Words } from './words';

/** Looks lines up in the words of several languages. Lines are to be plain (see `plainLine`). */
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

function compile(languages: readonly Words[], kind: WordKind): Compiled {
  // They are written as `plainLine` leaves them (a test sees to it): five thousand words are not brought to shape each time.
  const whole = new Set(languages.flatMap((words) => words[kind].split('|')));
  const byFirstWord = new Map<string, string[]>();
  for (const word of whole) {
    const first = firstWord(word);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), word]);
  }
  const unspaced = [...whole].filter((word) => UNSPACED.test(word));
  return { whole, byFirstWord, unspaced };
}

/** Whether a word at a line's start ends where a word ends; in a script without spaces, a long one anywhere. */
function endsThere(line: string, word: string): boolean {
  return !/^[\p{L}\p{M}\p{N}]/u.test(line.slice(word.length));
}

/**
 * A lexicon of some languages' words. A page's language may lie, and many pages mix two, so all of them apply to every
 * line. Each kind is compiled when it is first asked for.
 */
export function lexiconOf(languages: readonly Words[]): Lexicon {
  const compiled = new Map<WordKind, Compiled>();
  const words = (kind: WordKind): Compiled => {
    const known = compiled.get(kind) ?? compile(languages, kind);
    compiled.set(kind, known);
    return known;
  };
  let last = { line: '', first: '', unspaced: false };
  /** The first word of a line, kept for the next question about the same line. */
  const opening = (line: string): typeof last => {
    if (last.line !== line) last = { line, first: firstWord(line), unspaced: UNSPACED.test(line) };
    return last;
  };
  return {
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
}
