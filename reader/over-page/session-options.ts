import type { LoadFeature } from './page-host';
import type { ShownView } from './page-saving';

/** One opening of the view, until it closes. */
export interface Session {
  close(): void;
  /** What the view shows and where; null before it is ready. */
  shown(): ShownView | null;
  /** Sets whether the article is in the library. */
  setSaved(saved: boolean): void;
}

/** Options for opening a session. */
export interface SessionOptions {
  loadFeature: LoadFeature;
  /** The view opens automatically: it closes again unless the page surely is an article, and offers to stop. */
  automatic: boolean;
  /** Called when the session has ended, for whatever reason. */
  ended(): void;
}
