import search from 'approx-string-match';
import type { TextRange } from './text-range';

/** A part of a text that is like a quote: its share of units that agree, 0–1. */
export interface ApproximateMatch extends TextRange {
  similarity: number;
}

/** A quote up to this length is compared as a whole, a longer one by its head and its tail (UTF-16 units). */
const MAX_WHOLE = 512;
const END_LENGTH = 192;
/** Units of the text that are searched: a second's work at most. */
const MAX_SEARCHED = 1_000_000;
const MAX_MATCHES = 50;
/** How much shorter or longer the text between head and tail may have become. */
const [SHORTEST, LONGEST] = [0.7, 1.5];
/** A pattern that repeats itself (`ababab…`) is found everywhere in a text that does, which takes minutes. */
const MIN_VARIETY = 1 / 3;

function isVaried(pattern: string): boolean {
  const groups = new Set<string>();
  for (let index = 0; index + 3 <= pattern.length; index++) groups.add(pattern.slice(index, index + 3));
  return groups.size >= (pattern.length - 2) * MIN_VARIETY;
}

/** The best matches of a short pattern, where several end beside each other the longest. */
function searchFor(text: string, pattern: string, floor: number): ApproximateMatch[] {
  if (!isVaried(pattern)) return [];
  const maxErrors = Math.floor(pattern.length * (1 - floor) + 1e-9);
  return search(text, pattern, maxErrors)
    .slice(0, MAX_MATCHES)
    .map(({ start, end, errors }) => ({ start, end, similarity: 1 - errors / pattern.length }));
}

function joinEnds(heads: ApproximateMatch[], tails: ApproximateMatch[], length: number): ApproximateMatch[] {
  return heads.flatMap((head) =>
    tails
      .filter(({ end }) => end - head.start >= length * SHORTEST && end - head.start <= length * LONGEST)
      .map(({ end, similarity }) => ({
        start: head.start,
        end,
        similarity: Math.min(head.similarity, similarity),
      })),
  );
}

/**
 * The parts of a text that are most like a quote, at least as like as `floor` (0–1), within half a million units of an offset.
 * Of a long quote the beginning and the end are compared.
 */
export function findApproximateMatches(
  text: string,
  quote: string,
  near: number,
  floor: number,
): ApproximateMatch[] {
  const from = Math.max(0, Math.min(near - MAX_SEARCHED / 2, text.length - MAX_SEARCHED));
  const part = text.slice(from, from + MAX_SEARCHED);
  const matches =
    quote.length <= MAX_WHOLE
      ? searchFor(part, quote, floor)
      : joinEnds(
          searchFor(part, quote.slice(0, END_LENGTH), floor),
          searchFor(part, quote.slice(-END_LENGTH), floor),
          quote.length,
        );
  return matches.map(({ start, end, similarity }) => ({ start: start + from, end: end + from, similarity }));
}
