import { isLetter } from './letters';
import type { PhraseKind, Phrases } from './phrase-kinds';

/** Looks lines up in the words of several languages. Lines are to be plain (see `normaliseLine`). */
export interface PhraseIndex {
  /** The whole line is one of the words of this kind. */
  is(kind: PhraseKind, line: string): boolean;
  /** The line begins with one of them, and that one ends at a word's end. */
  starts(kind: PhraseKind, line: string): boolean;
  /** The same words, with a memory of the lines asked for that goes with what it returns: for all lines of one article. */
  forArticle(): PhraseIndex;
}

/** Scripts written without spaces: a word may be followed by anything. */
const UNSPACED = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
/** A shorter word of such a script begins too many others, unless a mark follows it. */
const LONG_UNSPACED = 7;
/** No word is longer, in characters; a test sees to it. */
export const MAX_PHRASE_LENGTH = 80;

/** All beginnings of a line that may be a word: up to a word's end; in a script without spaces, long ones to anywhere. */
function beginnings(line: string): string[] {
  const found: string[] = [];
  const unspaced = UNSPACED.test(line);
  for (let end = 1; end <= line.length && end <= MAX_PHRASE_LENGTH; end++) {
    const next = line.codePointAt(end);
    if (next === undefined || !isLetter(next) || (unspaced && end >= LONG_UNSPACED))
      found.push(line.slice(0, end));
  }
  return found;
}

/** What a line is, and what it begins with: a bit for every kind. */
interface Kinds {
  is: number;
  starts: number;
}

const BITS: Record<PhraseKind, number> = {
  advertisement: 1,
  comments: 2,
  commentCounts: 4,
  share: 8,
  newsletter: 16,
  login: 32,
  cookies: 64,
  related: 128,
  teaser: 256,
  readMore: 512,
  appeal: 1024,
  author: 2048,
  tags: 4096,
};

/** Characters of a word by which most lines are known to begin with none. */
const HEAD = 3;

/** Every word with the kinds that it is of, and how they begin. */
interface Table {
  words: Map<string, number>;
  heads: Set<string>;
}

function tableOf(languages: readonly Phrases[]): Table {
  const words = new Map<string, number>();
  for (const language of languages)
    for (const [kind, bit] of Object.entries(BITS))
      for (const word of language[kind as PhraseKind].split('|'))
        words.set(word, (words.get(word) ?? 0) | bit);
  return { words, heads: new Set([...words.keys()].map((word) => word.slice(0, HEAD))) };
}

/** Whether a line may begin with a word; no is sure. */
function mayStart(line: string, heads: ReadonlySet<string>): boolean {
  for (let end = 1; end <= HEAD; end++) if (heads.has(line.slice(0, end))) return true;
  return false;
}

/**
 * A lexicon of some languages' words. A page's language may lie, and many pages mix two, so all of them apply to every
 * line. The words are read when the first line is looked up. For one article (`forArticle`) every line is looked up once for
 * all kinds: a dozen rules ask about the same lines.
 */
export function createPhraseIndex(languages: readonly Phrases[]): PhraseIndex {
  let table: Table | null = null;
  const lookUp = (line: string): Kinds => {
    table ??= tableOf(languages);
    const { words, heads } = table;
    let starts = 0;
    if (mayStart(line, heads)) for (const opening of beginnings(line)) starts |= words.get(opening) ?? 0;
    return { is: words.get(line) ?? 0, starts };
  };
  const lexicon = (kindsOf: (line: string) => Kinds): PhraseIndex => ({
    is: (kind, line) => (kindsOf(line).is & BITS[kind]) !== 0,
    starts: (kind, line) => (kindsOf(line).starts & BITS[kind]) !== 0,
    forArticle() {
      const known = new Map<string, Kinds>();
      return lexicon((line) => {
        const kinds = known.get(line) ?? lookUp(line);
        known.set(line, kinds);
        return kinds;
      });
    },
  });
  return lexicon(lookUp);
}
