import { findChunk, type SpeechPosition, type SpokenText } from './script';

/** Where an article's voice stopped. */
export interface SavedPosition {
  /** The article's canonical address. */
  url: string;
  block: number;
  offset: number;
  /** How the text goes on there: the article may have changed since. */
  words: string;
}

/** The key the record is kept under. */
export const SAVED_POSITIONS_KEY = 'listening';
/** So many articles are remembered, the newest first. */
const MAX_POSITIONS = 100;
const MAX_WORDS_LENGTH = 40;

function isSavedPosition(value: unknown): value is SavedPosition {
  if (typeof value !== 'object' || value === null) return false;
  const { url, block, offset, words } = value as Partial<Record<keyof SavedPosition, unknown>>;
  return (
    typeof url === 'string' &&
    Number.isInteger(block) &&
    Number.isInteger(offset) &&
    typeof words === 'string'
  );
}

/** Reads what is kept, of any shape; damaged entries are left out. */
export function readSavedPositions(record: unknown): SavedPosition[] {
  return Array.isArray(record) ? record.filter(isSavedPosition).slice(0, MAX_POSITIONS) : [];
}

/** The record with an article's new place; without it where there is none (it was heard to the end). */
export function withSavedPosition(
  positions: readonly SavedPosition[],
  url: string,
  position: SavedPosition | null,
): SavedPosition[] {
  const others = positions.filter((other) => other.url !== url);
  return position ? [position, ...others].slice(0, MAX_POSITIONS) : others;
}

/** What to keep of a spot; null at the beginning and at the end, where there is nothing to come back to. */
export function toSavedPosition(
  text: SpokenText,
  url: string,
  speechPosition: SpeechPosition,
): SavedPosition | null {
  const current = findChunk(text, speechPosition);
  const first = findChunk(text, { block: 0, offset: 0 });
  if (!current || (current.block === first?.block && current.piece.start === first.piece.start)) return null;
  const { block, piece: chunk } = current;
  return { url, block, offset: chunk.start, words: chunk.text.slice(0, MAX_WORDS_LENGTH) };
}

/** Where to go on in an article that may have changed: at the same words, wherever they stand now; null where they are gone. */
export function findSavedPosition(
  text: SpokenText,
  { block, offset, words }: SavedPosition,
): SpeechPosition | null {
  const current = text.chunks(block).find(({ start }) => start === offset);
  if (current?.text.startsWith(words)) return { block, offset };
  for (let index = 0; index < text.count(); index++) {
    const chunk = text.chunks(index).find(({ text }) => text.startsWith(words));
    if (chunk) return { block: index, offset: chunk.start };
  }
  return null;
}
