import { isLetter } from './letters';
import type { PhraseKind, Phrases } from './phrase-kinds';

/** Looks up lines in the phrases of several languages. Lines must be normalised (see `normaliseLine`). */
export interface PhraseIndex {
  /** Whether the whole line is a phrase of this kind. */
  is(kind: PhraseKind, line: string): boolean;
  /** Whether the line starts with a phrase of this kind that ends at the end of a word. */
  starts(kind: PhraseKind, line: string): boolean;
  /** The same index with its own cache of lines, for all lines of one article. */
  forArticle(): PhraseIndex;
}

/** Scripts without spaces, in which a phrase may be followed by anything. */
const UNSPACED = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
/** A shorter phrase in such a script is the start of too many others, unless punctuation follows. */
const MIN_UNSPACED_LENGTH = 7;
/** Maximum length of a phrase, in characters; ensured by a test. */
export const MAX_PHRASE_LENGTH = 80;

/** All beginnings of a line that may be phrases: up to the end of a word, or for long ones without spaces, anywhere. */
function listBeginnings(line: string): string[] {
  const beginnings: string[] = [];
  const unspaced = UNSPACED.test(line);
  for (let end = 1; end <= line.length && end <= MAX_PHRASE_LENGTH; end++) {
    const next = line.codePointAt(end);
    if (next === undefined || !isLetter(next) || (unspaced && end >= MIN_UNSPACED_LENGTH))
      beginnings.push(line.slice(0, end));
  }
  return beginnings;
}

/** The phrase kinds that match a line, as bits. */
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

/** Length of the start of a phrase, in characters, by which most lines are ruled out. */
const HEAD_LENGTH = 3;

/** All phrases with their kinds, and the starts of all phrases. */
interface Table {
  words: Map<string, number>;
  heads: Set<string>;
}

function createTable(languages: readonly Phrases[]): Table {
  const words = new Map<string, number>();
  for (const language of languages)
    for (const [kind, bit] of Object.entries(BITS))
      for (const word of language[kind as PhraseKind].split('|'))
        words.set(word, (words.get(word) ?? 0) | bit);
  return { words, heads: new Set([...words.keys()].map((word) => word.slice(0, HEAD_LENGTH))) };
}

/** Whether a line may start with a phrase; false is certain. */
function mayStart(line: string, heads: ReadonlySet<string>): boolean {
  for (let end = 1; end <= HEAD_LENGTH; end++) if (heads.has(line.slice(0, end))) return true;
  return false;
}

/**
 * Creates an index of the phrases of several languages. A page may declare the wrong language, and many pages mix two, so
 * all languages apply to every line. The index is built on first use. With `forArticle`, each line is looked up once for all
 * kinds, because a dozen rules check the same lines.
 */
export function createPhraseIndex(languages: readonly Phrases[]): PhraseIndex {
  let table: Table | null = null;
  const lookUp = (line: string): Kinds => {
    table ??= createTable(languages);
    const { words, heads } = table;
    let starts = 0;
    if (mayStart(line, heads)) for (const opening of listBeginnings(line)) starts |= words.get(opening) ?? 0;
    return { is: words.get(line) ?? 0, starts };
  };
  const createIndex = (kindsOf: (line: string) => Kinds): PhraseIndex => ({
    is: (kind, line) => (kindsOf(line).is & BITS[kind]) !== 0,
    starts: (kind, line) => (kindsOf(line).starts & BITS[kind]) !== 0,
    forArticle() {
      const cache = new Map<string, Kinds>();
      return createIndex((line) => {
        const kinds = cache.get(line) ?? lookUp(line);
        cache.set(line, kinds);
        return kinds;
      });
    },
  });
  return createIndex(lookUp);
}
