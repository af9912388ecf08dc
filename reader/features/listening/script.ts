import type { Piece } from './pieces';

/** The text to be spoken: blocks in reading order, each cut into pieces when it is reached. */
export interface Script {
  /** How many blocks there are. */
  count(): number;
  /** The pieces of a block; none where it is passed over. */
  pieces(block: number): readonly Piece[];
  /** Language of a block (BCP 47). */
  language(block: number): string;
}

/** Where the voice is: a block, and an offset in its text. */
export interface Spot {
  block: number;
  offset: number;
}

/** Less than this far into a sentence or paragraph, in characters, back is to the one before it. */
const JUST_BEGUN = 12;

/** The first piece that ends after a spot, in its block or a later one; null at the end of all. */
export function pieceFrom(script: Script, { block, offset }: Spot): { block: number; piece: Piece } | null {
  for (let index = block; index < script.count(); index++) {
    const piece = script.pieces(index).find(({ end }) => index > block || end > offset);
    if (piece) return { block: index, piece };
  }
  return null;
}

/** Where a sentence of a block begins. */
const startOf = (pieces: readonly Piece[], sentence: number): number | undefined =>
  pieces.find((piece) => piece.sentence === sentence)?.start;

/** To another block that is spoken, at its beginning or at that of its last sentence. */
function otherBlock(script: Script, from: number, by: 1 | -1, lastSentence: boolean): Spot {
  let block = from + by;
  while (block >= 0 && block < script.count() && script.pieces(block).length === 0) block += by;
  if (block < 0) return { block: 0, offset: 0 };
  const pieces = block < script.count() ? script.pieces(block) : [];
  const last = lastSentence ? pieces.at(-1) : undefined;
  return { block, offset: (last && startOf(pieces, last.sentence)) ?? 0 };
}

/**
 * Where a step from a spot leads: a sentence or a paragraph on or back, over the ends of blocks. Back is first to the
 * beginning of the one that is being spoken.
 */
export function stepFrom(script: Script, spot: Spot, by: 1 | -1, unit: 'sentence' | 'paragraph'): Spot {
  const here = pieceFrom(script, spot);
  if (!here) return by > 0 ? spot : otherBlock(script, script.count(), -1, unit === 'sentence');
  const { block, piece } = here;
  const pieces = script.pieces(block);
  const offset = block === spot.block ? spot.offset : 0;
  const begin = unit === 'sentence' ? (startOf(pieces, piece.sentence) ?? 0) : (pieces[0]?.start ?? 0);
  if (by < 0 && offset - begin >= JUST_BEGUN) return { block, offset: begin };
  const next = unit === 'sentence' ? startOf(pieces, piece.sentence + by) : undefined;
  if (next !== undefined) return { block, offset: next };
  return otherBlock(script, block, by, by < 0 && unit === 'sentence');
}
