import { bisect } from '../../article/bisect';
import type { Selector } from '../types';
import type { NormalisedText } from './normalise';

/** Length of the text kept on both sides of a passage, in UTF-16 units: what Hypothesis keeps. */
const CONTEXT_LENGTH = 32;

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Whether a normalised offset is inside a character: between the halves of a pair, before a mark, inside a ligature. */
const isInsideCharacter = ({ offsets }: NormalisedText, offset: number): boolean =>
  offset > 0 && offset < offsets.length - 1 && offsets[offset] === offsets[offset - 1];

/** The normalised offset of the first character that begins at an original offset or after it. */
const toNormalised = ({ offsets }: NormalisedText, original: number): number =>
  bisect(offsets.length - 1, (index) => (offsets[index] ?? 0) >= original);

/**
 * A range of the original text in the normalised one, without the white space at its ends, or null if nothing else is in it. A
 * character counts if its beginning is in the range.
 */
export function toNormalisedRange(text: NormalisedText, range: TextRange): TextRange | null {
  let [start, end] = [toNormalised(text, range.start), toNormalised(text, range.end)];
  while (start < end && text.text[start] === ' ') start++;
  while (start < end && text.text[end - 1] === ' ') end--;
  return start < end ? { start, end } : null;
}

/** A range of the normalised text in the original one, with the whole of the characters at its ends. */
export function toOriginalRange(text: NormalisedText, { start, end }: TextRange): TextRange {
  let wholeEnd = end;
  while (isInsideCharacter(text, wholeEnd)) wholeEnd++;
  return { start: text.offsets[start] ?? 0, end: text.offsets[wholeEnd] ?? 0 };
}

/** The text before a normalised offset, without a character that would be cut in two. */
function textBefore(text: NormalisedText, end: number): string {
  let start = Math.max(0, end - CONTEXT_LENGTH);
  while (start < end && isInsideCharacter(text, start)) start++;
  return text.text.slice(start, end);
}

function textAfter(text: NormalisedText, start: number): string {
  let end = Math.min(text.text.length, start + CONTEXT_LENGTH);
  while (end > start && isInsideCharacter(text, end)) end--;
  return text.text.slice(start, end);
}

/** Occurrences counted: more than one is all that matters, and a letter has thousands. */
const MAX_COUNT = 100;

function countOccurrences(text: string, quote: string): number {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0 && count < MAX_COUNT; at = text.indexOf(quote, at + 1)) count++;
  return count;
}

/**
 * Describes a passage, so that `findPassage` finds it in this text and in changed ones. Takes the article's text, the passage
 * as offsets in the original text (UTF-16 units; `start` before `end`), and the index of the block it begins in. Returns the
 * selectors to store (docs/highlights.md), or none if the passage is white space only.
 */
export function describePassage(text: NormalisedText, range: TextRange, block: number): Selector[] {
  const passage = toNormalisedRange(text, range);
  if (!passage) return [];
  const { start, end } = passage;
  const exact = text.text.slice(start, end);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: textBefore(text, start),
      suffix: textAfter(text, end),
    },
    { type: 'TextPositionSelector', start, end },
    { type: 'BlockSelector', block },
    { type: 'OccurrenceSelector', count: countOccurrences(text.text, exact) },
  ];
}
