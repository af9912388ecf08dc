import type { Mode } from '../../article/extract';
import type { Outcome, RemovedPiece } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';
import type { Preferences } from '../../preferences/types';

/** The part of a session that its page tools use. */
export interface PageContext {
  page: Document;
  /** The frame's container; elements appended to it are above the view. */
  container(): HTMLElement;
  view(): Document | null;
  /** The latest outcome, the live elements by place number, and the mode of that reading. */
  outcome(): Outcome | null;
  places(): readonly Element[];
  mode(): Mode;
  preferences(): Preferences;
  show(mode: 'article' | 'all'): void;
  pick(): void;
  restore(piece: RemovedPiece): SafeHtml;
  /** Aborted when the session ends. */
  signal: AbortSignal;
}
