import { COMBINING, fold, SKIN_TONES } from '../../library/search/fold';
import { BLOCK_SEPARATOR } from './text-index';

/** A text folded for comparison, with the mapping back to the original (UTF-16 units). */
export interface FoldedText {
  text: string;
  /** For each unit of `text`, the offset of its original character, then the end of the text. */
  offsets: Uint32Array;
}

/** Variants of quotes and dashes that are typed the same way; within words they don't matter. */
const PUNCTUATION: Record<string, string> = {
  ...Object.fromEntries([...'‘’ʼ‛'].map((quote) => [quote, "'"])),
  ...Object.fromEntries([...'“”„«»'].map((quote) => [quote, '"'])),
  ...Object.fromEntries([...'‐‑‒–—−'].map((dash) => [dash, '-'])),
};

/** Combining characters and skin colours, which belong to the one before them. */
const CONTINUATION = new RegExp(`[\\p{M}${COMBINING}${SKIN_TONES}]`, 'u');
/** The first of them; lower code points needn't be tested. */
const FIRST_CONTINUATION = 0x300;

const cache = new Map<string, string>();

/** Folds a character with its marks, to any number of units. */
function foldCharacter(character: string): string {
  let folded = cache.get(character);
  if (folded === undefined) {
    folded = PUNCTUATION[character] ?? fold(character);
    cache.set(character, folded);
  }
  return folded;
}

/** The end of the character at an offset, including its marks (UTF-16 units). */
export function endOfCharacter(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while ((text.codePointAt(end) ?? 0) >= FIRST_CONTINUATION) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!CONTINUATION.test(next)) break;
    end += next.length;
  }
  return end;
}

/**
 * Folds a text for comparison (`library/search/fold.ts`), character by character. White space collapses to one space; the
 * separators between blocks (U+2029) stay, so that no match spans two blocks.
 */
export function foldText(text: string): FoldedText {
  // Ligatures fold to several units, so the list may have to grow.
  let offsets = new Uint32Array(text.length + 16);
  let folded = '';
  let isAfterSpace = false;
  for (let start = 0; start < text.length; ) {
    const end = endOfCharacter(text, start);
    const character = text.slice(start, end);
    const isSpace = character !== BLOCK_SEPARATOR && /^\s/.test(character);
    const part = isSpace ? (isAfterSpace ? '' : ' ') : foldCharacter(character);
    if (folded.length + part.length >= offsets.length) {
      const longer = new Uint32Array(offsets.length * 2);
      longer.set(offsets);
      offsets = longer;
    }
    offsets.fill(start, folded.length, folded.length + part.length);
    folded += part;
    if (part || isSpace) isAfterSpace = isSpace;
    start = end;
  }
  offsets[folded.length] = text.length;
  return { text: folded, offsets: offsets.subarray(0, folded.length + 1) };
}
