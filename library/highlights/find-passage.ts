import type { Selector } from '../types';
import { findApproximateMatches } from './approximate-matches';
import { type Agreement, bestSide, compareContext, hasExactContext, hasNoContext, isClosed } from './context';
import { findExactMatches } from './exact-matches';
import type { NormalisedText } from './normalise';
import { type Occurrence, type Passage, readPassage } from './read-selectors';
import { type TextRange, toOriginalRange } from './text-range';
import { trimMatch } from './trim-match';

/** Where a passage is, in the original text (UTF-16 units). */
export interface FoundPassage extends TextRange {
  /** Where it was described, to the letter elsewhere, or in other words. */
  how: 'position' | 'quote' | 'approximate';
  /** How well quote and context agree, 0–1. */
  score: number;
}

/** A side of the context that agrees at least this well says that the place is the right one. */
const CONTEXT_FLOOR = 0.7;
/** The least similarity of a passage in other words, with context and without. */
const SIMILARITY_FLOOR = 0.8;
const BARE_SIMILARITY_FLOOR = 0.9;
/** A quote shorter than this is met in many places (UTF-16 units), and needs context. */
const SHORT_QUOTE = 20;
/** A quote of at least this length that is there once is the passage, whatever stands around it now. */
const TELLING_QUOTE = 48;
/** White space that a quote may have more of than the article, before it is looked at. */
const MAX_EXTRA_SPACE = 1000;

interface Candidate extends TextRange {
  similarity: number;
  agreement: Agreement;
  /** Agreement of both sides of the context, 0–2, and of the better side, 0–1. */
  sides: number;
  best: number;
  isBare: boolean;
}

function weigh(text: string, range: TextRange & { similarity: number }, passage: Passage): Candidate {
  const agreement = compareContext(text, range, passage);
  return {
    ...range,
    agreement,
    sides: (agreement.before ?? 0) + (agreement.after ?? 0),
    best: bestSide(agreement),
    isBare: hasNoContext(agreement),
  };
}

/** The candidate whose context agrees best; of those equally good the first. */
function choose(candidates: readonly Candidate[]): Candidate | null {
  let chosen: Candidate | null = null;
  for (const candidate of candidates) if (!chosen || candidate.sides > chosen.sides) chosen = candidate;
  return chosen;
}

/** Whether the best of the places that have the quote to the letter is the passage, or only has the same words. */
function isExactPassage(text: string, found: Candidate, count: number, passage: Passage): boolean {
  if (found.best >= CONTEXT_FLOOR) return true;
  if (found.isBare)
    return found.start === passage.position || count === 1 || passage.quote.length >= SHORT_QUOTE;
  // Moved, with nothing around it that was; of a quote from elsewhere it isn't known whether this is the other one of two.
  const isOther = passage.occurrence === null && isClosed(text, passage);
  return count === 1 && passage.quote.length >= TELLING_QUOTE && !isOther;
}

/** Whether a candidate has its context on both sides. */
const isEmbedded = ({ agreement: { before, after } }: Candidate): boolean =>
  before !== null && after !== null && Math.min(before, after) >= CONTEXT_FLOOR;

/**
 * The passage among places with its words, when there were several: the only one with its context on both sides, or the one in
 * its order while all are there. If these are two, it can't be told from the others.
 */
function chooseRepeated(
  candidates: readonly Candidate[],
  { index, count, hasTwin }: Occurrence,
): Candidate | null {
  const embedded = candidates.filter(isEmbedded);
  const [only = null] = embedded.length === 1 ? embedded : [];
  if (only && !hasTwin) return only;
  if (candidates.length !== count) return null;
  const own = [...candidates].sort((one, other) => one.start - other.start)[index];
  if (!own || (own.best < CONTEXT_FLOOR && !own.isBare)) return only;
  return !embedded.length || embedded.includes(own) ? own : null;
}

function findExactly(text: string, passage: Passage): Candidate | null {
  const { quote, position, occurrence } = passage;
  const toRange = (start: number) => ({ start, end: start + quote.length, similarity: 1 });
  const hasTwin = occurrence?.hasTwin ?? false;
  if (position !== null && !hasTwin && text.startsWith(quote, position)) {
    const range = toRange(position);
    if (hasExactContext(text, range, passage)) return weigh(text, range, passage);
  }
  const starts = findExactMatches(text, quote, Math.min(position ?? 0, text.length));
  const candidates = starts.map((start) => weigh(text, toRange(start), passage));
  if (occurrence && (occurrence.count > 1 || hasTwin)) return chooseRepeated(candidates, occurrence);
  const found = choose(candidates);
  return found && isExactPassage(text, found, starts.length, passage) ? found : null;
}

function findApproximately(text: string, passage: Passage): Candidate | null {
  const { quote, prefix, suffix, position, occurrence } = passage;
  const isBare = !prefix && !suffix;
  if (occurrence?.hasTwin || quote.length < SHORT_QUOTE || isClosed(text, passage)) return null;
  const floor = isBare ? BARE_SIMILARITY_FLOOR : SIMILARITY_FLOOR;
  const matches = findApproximateMatches(text, quote, position ?? 0, floor);
  const found = choose(matches.map((match) => weigh(text, match, passage)));
  if (!found || (found.isBare ? !isBare : found.best < CONTEXT_FLOOR)) return null;
  const isRight = (side: number | null) => (side ?? 0) >= CONTEXT_FLOOR;
  const { before, after } = found.agreement;
  return trimMatch(text, found, quote, { start: isRight(before), end: isRight(after) });
}

interface FoundInText extends TextRange, Pick<FoundPassage, 'how' | 'score'> {}

/** As `findPassage`, in a normalised text. */
export function findInText(
  text: string,
  quote: string,
  selectors: readonly Selector[],
  maxQuoteLength = Number.POSITIVE_INFINITY,
): FoundInText | null {
  const passage = readPassage(quote, selectors, maxQuoteLength);
  if (!passage) return null;
  const exact = findExactly(text, passage);
  const found = exact ?? findApproximately(text, passage);
  if (!found) return null;
  const how = !exact ? 'approximate' : exact.start === passage.position ? 'position' : 'quote';
  const score = found.isBare ? found.similarity : (2 * found.similarity + found.best) / 3;
  return { start: found.start, end: found.end, how, score };
}

/**
 * Finds a described passage in an article's text, which may have changed since. Takes the text, the passage's words, and
 * its selectors as `describePassage` or another service made them; nothing of these is trusted. Returns null if the passage
 * isn't there any more, or can't be told from one that only looks like it.
 */
export function findPassage(
  text: NormalisedText,
  quote: string,
  selectors: readonly Selector[],
): FoundPassage | null {
  const originalLength = text.offsets[text.text.length] ?? 0;
  const found = findInText(text.text, quote, selectors, 2 * originalLength + MAX_EXTRA_SPACE);
  return found && { ...found, ...toOriginalRange(text, found) };
}
