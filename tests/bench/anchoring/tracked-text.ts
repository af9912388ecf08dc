/** The separator of blocks in the text index (`reader/text/text-index.ts`). */
export const SEPARATOR = '\u2029';

/** The origin of a unit that was not in the original text. */
const NEW = -1;

/** A part of a text, in UTF-16 units. */
export interface Part {
  start: number;
  end: number;
}

/**
 * A block whose units remember where they stood in the original text. A unit put in place of another has its origin, and
 * `isKept` 0.
 */
export interface Block {
  text: string;
  origins: readonly number[];
  isKept: readonly number[];
}

/** A block of new text. */
export const newBlock = (text: string): Block => ({
  text,
  origins: Array.from(text, () => NEW).concat(new Array(text.length - [...text].length).fill(NEW)),
  isKept: new Array(text.length).fill(0),
});

/** The blocks of an article, with the offsets that the text index gives them. */
export function trackBlocks(texts: readonly string[]): Block[] {
  let offset = 0;
  return texts.map((text) => {
    const start = offset;
    offset += text.length + 1;
    return {
      text,
      origins: Array.from({ length: text.length }, (_, index) => start + index),
      isKept: new Array(text.length).fill(1),
    };
  });
}

/** A part of a block. */
export const sliceBlock = ({ text, origins, isKept }: Block, start: number, end?: number): Block => ({
  text: text.slice(start, end),
  origins: origins.slice(start, end),
  isKept: isKept.slice(start, end),
});

export const joinBlocks = (...blocks: readonly Block[]): Block => ({
  text: blocks.map(({ text }) => text).join(''),
  origins: blocks.flatMap(({ origins }) => origins),
  isKept: blocks.flatMap(({ isKept }) => isKept),
});

/** A text in the place of another, with the origin of its beginning; `isSame` if it only looks different. */
const substitute = (text: string, origin: number, isSame: boolean): Block => ({
  text,
  origins: new Array(text.length).fill(origin),
  isKept: new Array(text.length).fill(isSame ? 1 : 0),
});

/** A replacement for a match of a pattern; the same text for none. */
export type Replace = (match: string, originOfMatch: number) => string;

/** Replaces what a pattern matches in a block. */
export function replaceIn(block: Block, pattern: RegExp, replace: Replace, isSame: boolean): Block {
  const parts: Block[] = [];
  let end = 0;
  for (const match of block.text.matchAll(pattern)) {
    const origin = block.origins[match.index] ?? NEW;
    const text = replace(match[0], origin);
    if (text === match[0]) continue;
    parts.push(sliceBlock(block, end, match.index), substitute(text, origin, isSame));
    end = match.index + match[0].length;
  }
  return parts.length ? joinBlocks(...parts, sliceBlock(block, end)) : block;
}

/** Length of a passage's longest piece: where it is now, and how many of its units were kept. */
interface Piece extends Part {
  kept: number;
}

/** The pieces of a passage in changed blocks; text that is new doesn't cut it, text that was elsewhere does. */
function findPieces(blocks: readonly Block[], passage: Part): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece | null = null;
  let offset = 0;
  for (const { origins, isKept } of blocks) {
    for (const [index, origin] of origins.entries()) {
      const isInside = origin >= passage.start && origin < passage.end;
      if (!isInside && origin !== NEW) current = null;
      if (!isInside) continue;
      if (!current) {
        current = { start: offset + index, end: offset + index, kept: 0 };
        pieces.push(current);
      }
      current.end = offset + index + 1;
      current.kept += isKept[index] ?? 0;
    }
    offset += origins.length + 1;
  }
  return pieces;
}

/**
 * Where a passage of the original text is in changed blocks, by what was done to them; null if less than half of it is left in
 * one piece.
 */
export function locatePassage(blocks: readonly Block[], passage: Part): Part | null {
  const pieces = findPieces(blocks, passage).sort((one, other) => other.kept - one.kept);
  const [longest] = pieces;
  return longest && longest.kept >= (passage.end - passage.start) / 2 ? longest : null;
}

/** The share of a part of changed blocks that is of a passage, 0–1; white space doesn't count, as it is of any length. */
export function shareOf(blocks: readonly Block[], passage: Part, { start, end }: Part): number {
  const origins = blocks.flatMap((block) => [...block.origins, NEW]).slice(start, end);
  const text = textOf(blocks);
  const written = origins.filter((_, index) => /\S/.test(text.charAt(start + index)));
  const own = written.filter((origin) => origin >= passage.start && origin < passage.end);
  return own.length / Math.max(1, written.length);
}

export const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join(SEPARATOR);

/** The index of the block that an original offset is in. */
export const blockAt = (blocks: readonly Block[], origin: number): number =>
  Math.max(
    0,
    blocks.findIndex(({ origins }) => (origins.at(-1) ?? NEW) >= origin),
  );
