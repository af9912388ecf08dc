import type { SpeechChunk } from './pieces';

/** The text to be spoken: blocks in reading order, each cut into pieces when it is reached. */
export interface SpokenText {
  /** How many blocks there are. */
  count(): number;
  /** The pieces of a block; none where it is passed over. */
  chunks(block: number): readonly SpeechChunk[];
  /** Language of a block (BCP 47). */
  language(block: number): string;
}

/** Where the voice is: a block, and an offset in its text. */
export interface SpeechPosition {
  block: number;
  offset: number;
}

/** Less than this far into a sentence or paragraph, in characters, back is to the one before it. */
const MIN_STEP_BACK = 12;

/** The first piece that ends after a spot, in its block or a later one; null at the end of all. */
export function findChunk(
  text: SpokenText,
  { block, offset }: SpeechPosition,
): { block: number; piece: SpeechChunk } | null {
  for (let index = block; index < text.count(); index++) {
    const chunk = text.chunks(index).find(({ end }) => index > block || end > offset);
    if (chunk) return { block: index, piece: chunk };
  }
  return null;
}

/** Where a sentence of a block begins. */
const sentenceStart = (chunks: readonly SpeechChunk[], sentence: number): number | undefined =>
  chunks.find((chunk) => chunk.sentence === sentence)?.start;

/** To another block that is spoken, at its beginning or at that of its last sentence. */
function findBlock(text: SpokenText, from: number, by: 1 | -1, lastSentence: boolean): SpeechPosition {
  let block = from + by;
  while (block >= 0 && block < text.count() && text.chunks(block).length === 0) block += by;
  if (block < 0) return { block: 0, offset: 0 };
  const chunks = block < text.count() ? text.chunks(block) : [];
  const last = lastSentence ? chunks.at(-1) : undefined;
  return { block, offset: (last && sentenceStart(chunks, last.sentence)) ?? 0 };
}

/**
 * Where a step from a spot leads: a sentence or a paragraph on or back, over the ends of blocks. Back is first to the
 * beginning of the one that is being spoken.
 */
export function stepPosition(
  text: SpokenText,
  position: SpeechPosition,
  by: 1 | -1,
  unit: 'sentence' | 'paragraph',
): SpeechPosition {
  const current = findChunk(text, position);
  if (!current) return by > 0 ? position : findBlock(text, text.count(), -1, unit === 'sentence');
  const { block, piece: chunk } = current;
  const chunks = text.chunks(block);
  const offset = block === position.block ? position.offset : 0;
  const unitStart =
    unit === 'sentence' ? (sentenceStart(chunks, chunk.sentence) ?? 0) : (chunks[0]?.start ?? 0);
  if (by < 0 && offset - unitStart >= MIN_STEP_BACK) return { block, offset: unitStart };
  const next = unit === 'sentence' ? sentenceStart(chunks, chunk.sentence + by) : undefined;
  if (next !== undefined) return { block, offset: next };
  return findBlock(text, block, by, by < 0 && unit === 'sentence');
}
