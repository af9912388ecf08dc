import type { Mode } from '../../article/extract';
import type { Outcome, RemovedPiece } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';
import type { Preferences } from '../../preferences/types';

/** What a session lets the tools of its page know and do. */
export interface PageContext {
  page: Document;
  /** What the view's frame lies in; what is appended lies over the view. */
  layer(): HTMLElement;
  view(): Document | null;
  /** What was last found, the live elements by place number, and how it was asked for. */
  outcome(): Outcome | null;
  places(): readonly Element[];
  mode(): Mode;
  preferences(): Preferences;
  show(mode: 'article' | 'all'): void;
  pick(): void;
  restore(piece: RemovedPiece): SafeHtml;
  /** Ends with the session. */
  signal: AbortSignal;
}
