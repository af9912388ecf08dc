import type { Database } from '../store/database';
import type { Search, Term } from './query';
import { wordsOf } from './spellings';
import { isDense } from './tokenise';

/**
 * Words inside longer ones: "bahn" in Autobahnbrücke. Each long word of an article in a language that joins words is kept once
 * for the whole library, in an index of its groups of three letters. A search asks it for words that contain the one typed,
 * and then looks for these too, in articles that carry the mark of such a language (docs/decisions/042-words-inside-words.md).
 */

/** Shorter words have no room for two. */
const MIN_COMPOUND = 6;
/** Longer ones are addresses and nonsense. */
const MAX_COMPOUND = 60;
/** What the index of three letters can find. */
const MIN_PART = 3;
/** Only this many longer words are looked for. The first to come into the library are the commonest. */
const MAX_COMPOUNDS = 40;

const LETTERS = /^[\p{L}\p{M}]+$/u;

/** Keeps the long words of a text whose language joins words, so that their parts are found. Takes it as it is indexed. */
export function learnCompounds(database: Database, indexed: string): void {
  const words = new Set<string>();
  for (const word of new Set(wordsOf(indexed)))
    if (word.length >= MIN_COMPOUND && word.length <= MAX_COMPOUND && LETTERS.test(word) && !isDense(word))
      words.add(word);
  const { last } = database.one<{ last: number }>('SELECT max(number) AS last FROM compound') ?? { last: 0 };
  database.run('INSERT OR IGNORE INTO compound (word) SELECT value FROM json_each(?)', [
    JSON.stringify([...words]),
  ]);
  database.run('INSERT INTO compounds (rowid, word) SELECT number, word FROM compound WHERE number > ?', [
    last ?? 0,
  ]);
}

/** The longer words that a term is part of; those that begin with it are found by their beginning. */
function compoundsOf(database: Database, { words, prefix, quoted, signs }: Term): ReadonlySet<string> | null {
  const [word = '', ...more] = words;
  if (quoted || signs || more.length || Array.from(word).length < MIN_PART) return null;
  if (!LETTERS.test(word) || isDense(word)) return null;
  const found = database.all<{ word: string }>(
    `SELECT word FROM compound WHERE word <> ? AND number IN (SELECT rowid FROM compounds WHERE compounds MATCH ? LIMIT ${MAX_COMPOUNDS})`,
    [word, prefix ? `"${word}" NOT ^"${word}"` : `"${word}"`],
  );
  return found.length ? new Set(found.map((one) => one.word)) : null;
}

/** Adds to each term of a search the longer words of the library that it is part of. */
export function addCompounds(database: Database, search: Search): Search {
  if (!search.terms.length) return search;
  return {
    ...search,
    terms: search.terms.map((term) => {
      const inside = compoundsOf(database, term);
      return inside ? { ...term, inside } : term;
    }),
  };
}
