import type { SpeechChunk } from './speech-chunks';

/** A text to read aloud, as blocks in reading order. */
export interface SpokenText {
  /** Number of blocks. */
  count(): number;
  /** The chunks of a block; none if it is skipped. */
  chunks(block: number): readonly SpeechChunk[];
  /** Language of a block (BCP 47). */
  language(block: number): string;
}

/** A position in a spoken text: a block, and an offset in its text. */
export interface SpeechPosition {
  block: number;
  offset: number;
}

/** Less than this far into a unit, a step back moves to the previous one (characters). */
const MIN_STEP_BACK = 12;

/** The first chunk that ends after a position, in its block or a later one; null at the end. */
export function findChunk(
  text: SpokenText,
  { block, offset }: SpeechPosition,
): { block: number; chunk: SpeechChunk } | null {
  for (let index = block; index < text.count(); index++) {
    const chunk = text.chunks(index).find(({ end }) => index > block || end > offset);
    if (chunk) return { block: index, chunk };
  }
  return null;
}

/** Where a sentence of a block starts. */
const sentenceStart = (chunks: readonly SpeechChunk[], sentence: number): number | undefined =>
  chunks.find((chunk) => chunk.sentence === sentence)?.start;

/** The start of the next block with chunks in a direction, or that of its last sentence. */
function findBlock(text: SpokenText, from: number, by: 1 | -1, lastSentence: boolean): SpeechPosition {
  let block = from + by;
  while (block >= 0 && block < text.count() && text.chunks(block).length === 0) block += by;
  if (block < 0) return { block: 0, offset: 0 };
  const chunks = block < text.count() ? text.chunks(block) : [];
  const last = lastSentence ? chunks.at(-1) : undefined;
  return { block, offset: (last && sentenceStart(chunks, last.sentence)) ?? 0 };
}

/**
 * The position one sentence or paragraph forward or back, across blocks. A step back moves to the start of the current
 * unit first.
 */
export function stepPosition(
  text: SpokenText,
  position: SpeechPosition,
  by: 1 | -1,
  unit: 'sentence' | 'paragraph',
): SpeechPosition {
  const current = findChunk(text, position);
  if (!current) return by > 0 ? position : findBlock(text, text.count(), -1, unit === 'sentence');
  const { block, chunk } = current;
  const chunks = text.chunks(block);
  const offset = block === position.block ? position.offset : 0;
  const unitStart =
    unit === 'sentence' ? (sentenceStart(chunks, chunk.sentence) ?? 0) : (chunks[0]?.start ?? 0);
  if (by < 0 && offset - unitStart >= MIN_STEP_BACK) return { block, offset: unitStart };
  const next = unit === 'sentence' ? sentenceStart(chunks, chunk.sentence + by) : undefined;
  if (next !== undefined) return { block, offset: next };
  return findBlock(text, block, by, by < 0 && unit === 'sentence');
}
