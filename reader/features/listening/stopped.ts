import { pieceFrom, type Script, type Spot } from './script';

/** Where an article's voice stopped. */
export interface Stopped {
  /** The article's canonical address. */
  url: string;
  block: number;
  offset: number;
  /** How the text goes on there: the article may have changed since. */
  words: string;
}

/** The key the record is kept under. */
export const STOPPED_KEY = 'listening';
/** So many articles are remembered, the newest first. */
const MOST = 100;
const WORDS = 40;

function isStopped(value: unknown): value is Stopped {
  if (typeof value !== 'object' || value === null) return false;
  const { url, block, offset, words } = value as Partial<Record<keyof Stopped, unknown>>;
  return (
    typeof url === 'string' &&
    Number.isInteger(block) &&
    Number.isInteger(offset) &&
    typeof words === 'string'
  );
}

/** Reads what is kept, of any shape; damaged entries are left out. */
export function readStopped(kept: unknown): Stopped[] {
  return Array.isArray(kept) ? kept.filter(isStopped).slice(0, MOST) : [];
}

/** The record with an article's new place; without it where there is none (it was heard to the end). */
export function withStopped(all: readonly Stopped[], url: string, stopped: Stopped | null): Stopped[] {
  const others = all.filter((other) => other.url !== url);
  return stopped ? [stopped, ...others].slice(0, MOST) : others;
}

/** What to keep of a spot; null at the beginning and at the end, where there is nothing to come back to. */
export function stoppedAt(script: Script, url: string, spot: Spot): Stopped | null {
  const here = pieceFrom(script, spot);
  const first = pieceFrom(script, { block: 0, offset: 0 });
  if (!here || (here.block === first?.block && here.piece.start === first.piece.start)) return null;
  const { block, piece } = here;
  return { url, block, offset: piece.start, words: piece.text.slice(0, WORDS) };
}

/** Where to go on in an article that may have changed: at the same words, wherever they stand now; null where they are gone. */
export function spotOf(script: Script, { block, offset, words }: Stopped): Spot | null {
  const here = script.pieces(block).find(({ start }) => start === offset);
  if (here?.text.startsWith(words)) return { block, offset };
  for (let index = 0; index < script.count(); index++) {
    const piece = script.pieces(index).find(({ text }) => text.startsWith(words));
    if (piece) return { block: index, offset: piece.start };
  }
  return null;
}
