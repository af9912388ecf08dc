import { findChunk, type SpeechPosition, type SpokenText } from './spoken-text';

/** Where listening to an article stopped. */
export interface SavedPosition {
  /** The article's canonical URL. */
  url: string;
  block: number;
  offset: number;
  /** The text that follows, because the article may change. */
  words: string;
}

/** Key of the stored record. */
export const SAVED_POSITIONS_KEY = 'listening';
/** Maximum number of articles in the record, newest first. */
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

/** Reads a stored record of any shape; invalid entries are left out. */
export function readSavedPositions(record: unknown): SavedPosition[] {
  return Array.isArray(record) ? record.filter(isSavedPosition).slice(0, MAX_POSITIONS) : [];
}

/** The record with an article's new position; null removes the article, which was heard to the end. */
export function withSavedPosition(
  positions: readonly SavedPosition[],
  url: string,
  position: SavedPosition | null,
): SavedPosition[] {
  const others = positions.filter((other) => other.url !== url);
  return position ? [position, ...others].slice(0, MAX_POSITIONS) : others;
}

/** A position as it is saved; null at the start and at the end, which need no saving. */
export function toSavedPosition(
  text: SpokenText,
  url: string,
  speechPosition: SpeechPosition,
): SavedPosition | null {
  const current = findChunk(text, speechPosition);
  const first = findChunk(text, { block: 0, offset: 0 });
  if (!current || (current.block === first?.block && current.chunk.start === first.chunk.start)) return null;
  const { block, chunk } = current;
  return { url, block, offset: chunk.start, words: chunk.text.slice(0, MAX_WORDS_LENGTH) };
}

/** Finds a saved position by its text, which may have moved since; null if the text is gone. */
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
