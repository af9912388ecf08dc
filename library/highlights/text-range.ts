import { bisect } from '../../article/bisect';
import type { NormalisedText } from './normalise';

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Whether a normalised offset is inside a character: between the halves of a pair, before a mark, inside a ligature. */
export const isInsideCharacter = ({ offsets }: NormalisedText, offset: number): boolean =>
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
