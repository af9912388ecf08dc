import type { Selector } from '../types';
import { findInText } from './find-passage';
import type { NormalisedText } from './normalise';
import { isInsideCharacter, type TextRange, toNormalisedRange } from './text-range';

/** Length of the text kept on both sides of a passage, in UTF-16 units: what Hypothesis keeps. */
const CONTEXT_LENGTH = 32;

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

/** Occurrences looked at; a letter has thousands. */
const MAX_COUNT = 1000;
/** Stands in no text. */
const NONCHARACTER = '\uffff';

/** Which of a quote's occurrences one is, from 0, and how many there are. */
function countOccurrences(text: string, { start, end }: TextRange): { index: number; count: number } {
  const quote = text.slice(start, end);
  let [index, count] = [0, 0];
  for (let at = text.indexOf(quote); at >= 0 && count < MAX_COUNT; at = text.indexOf(quote, at + 1)) {
    if (at < start) index++;
    count++;
  }
  return { index, count };
}

/** Whether something else would be taken for a passage if it were deleted: a copy of the paragraph, or nearly one. */
function hasTwin(text: string, { start, end }: TextRange, selectors: readonly Selector[]): boolean {
  const without = text.slice(0, start) + NONCHARACTER.repeat(end - start) + text.slice(end);
  return findInText(without, text.slice(start, end), selectors) !== null;
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
  const [exact, prefix, suffix] = [
    text.text.slice(start, end),
    textBefore(text, start),
    textAfter(text, end),
  ];
  const selectors = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
    { type: 'BlockSelector', block },
  ];
  const isTwin = hasTwin(text.text, passage, selectors);
  return [
    ...selectors,
    { type: 'OccurrenceSelector', ...countOccurrences(text.text, passage), hasTwin: isTwin },
  ];
}
