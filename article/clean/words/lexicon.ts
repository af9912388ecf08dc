import { isLetter } from './letters';
import type { WordKind, Words } from './words';

/** Looks lines up in the words of several languages. Lines are to be plain (see `plainLine`). */
export interface Lexicon {
  /** The whole line is one of the words of this kind. */
  is(kind: WordKind, line: string): boolean;
  /** The line begins with one of them, and that one ends at a word's end. */
  starts(kind: WordKind, line: string): boolean;
}

/** Scripts written without spaces: a word may be followed by anything. */
const UNSPACED = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
/** A shorter word of such a script begins too many others, unless a mark follows it. */
const LONG_UNSPACED = 7;
/** No word is longer, in characters; a test sees to it. */
export const LONGEST_WORD = 80;

/** All beginnings of a line that may be a word: up to a word's end; in a script without spaces, long ones to anywhere. */
function beginnings(line: string): string[] {
  const found: string[] = [];
  const unspaced = UNSPACED.test(line);
  for (let end = 1; end <= line.length && end <= LONGEST_WORD; end++) {
    const next = line.codePointAt(end);
    if (next === undefined || !isLetter(next) || (unspaced && end >= LONG_UNSPACED))
      found.push(line.slice(0, end));
  }
  return found;
}

/**
 * A lexicon of some languages' words. A page's language may lie, and many pages mix two, so all of them apply to every
 * line. Each kind is read when it is first asked for: a set of its words and nothing more, because five thousand words are
 * to be looked up on every page, each time anew.
 */
export function lexiconOf(languages: readonly Words[]): Lexicon {
  const known = new Map<WordKind, Set<string>>();
  const words = (kind: WordKind): Set<string> => {
    let set = known.get(kind);
    if (!set) {
      set = new Set(
        languages
          .map((language) => language[kind])
          .join('|')
          .split('|'),
      );
      known.set(kind, set);
    }
    return set;
  };
  let last: { line: string; openings: string[] } = { line: '', openings: [] };
  return {
    is: (kind, line) => words(kind).has(line),
    starts(kind, line) {
      if (last.line !== line) last = { line, openings: beginnings(line) };
      const set = words(kind);
      return last.openings.some((opening) => set.has(opening));
    },
  };
}
