import type { Selector } from '../types';
import { normaliseText } from './normalise';

/** What is known of a passage, in normalised text. */
export interface Passage {
  quote: string;
  /** Text before and after it; empty if unknown, or at an end of the text. */
  prefix: string;
  suffix: string;
  /** Where it began in the text it was described in (UTF-16 units), or null if unknown. */
  position: number | null;
  /** Where else the quote was in that text; null if unknown. */
  occurrence: Occurrence | null;
}

/** Which of a quote's occurrences a passage was. */
export interface Occurrence {
  /** From 0. */
  index: number;
  count: number;
  /** Whether another place would be taken for it if it were deleted. */
  hasTwin: boolean;
}

/** Context used of a selector, in units; other services keep more of it, or the whole page. */
const MAX_CONTEXT = 64;
/** Context looked at: white space in it may collapse. */
const MAX_RAW_CONTEXT = 1000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const normalise = (text: string): string => normaliseText(text).text;

const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function readOccurrence({ index, count, hasTwin }: Selector): Occurrence | null {
  return isOffset(index) && isOffset(count) ? { index, count, hasTwin: hasTwin === true } : null;
}

/**
 * Reads what is stored of a passage. Nothing of it is trusted: what has the wrong type counts as missing. A quote longer than
 * `maxLength` units can't be in the text, and null is returned.
 */
export function readPassage(
  quote: string,
  selectors: readonly Selector[],
  maxLength: number,
): Passage | null {
  const list = Array.isArray(selectors) ? selectors.filter((selector) => selector instanceof Object) : [];
  const quoted = list.find(({ type }) => type === 'TextQuoteSelector');
  const placed = list.find(({ type }) => type === 'TextPositionSelector');
  const counted = list.find(({ type }) => type === 'OccurrenceSelector');
  const raw = textOf(quote).trim() ? textOf(quote) : textOf(quoted?.exact);
  if (raw.length > maxLength) return null;
  const text = normalise(raw).trim();
  if (!text) return null;
  return {
    quote: text,
    prefix: normalise(textOf(quoted?.prefix).slice(-MAX_RAW_CONTEXT)).slice(-MAX_CONTEXT),
    suffix: normalise(textOf(quoted?.suffix).slice(0, MAX_RAW_CONTEXT)).slice(0, MAX_CONTEXT),
    position: isOffset(placed?.start) ? placed.start : null,
    occurrence: counted ? readOccurrence(counted) : null,
  };
}
