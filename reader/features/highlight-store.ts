import type { Highlight } from '../../library/types';

/** The highlights of the article in a view, wherever they are kept. */
export interface HighlightStore {
  /** Whether the article is saved, so that it may have highlights. */
  isSaved(): boolean;
  /** The article's highlights, oldest first; none if it isn't saved. */
  list(): Promise<readonly Highlight[]>;
  /** Adds a highlight or replaces the one with its ID, and saves the article first if it isn't saved. */
  put(highlight: Highlight): Promise<void>;
  delete(id: string): Promise<void>;
  /** The ID of a highlight at which the article is to be opened. */
  target?: string;
  /** Calls back when they may have changed in another view. */
  watch(changed: () => void, signal: AbortSignal): void;
}
