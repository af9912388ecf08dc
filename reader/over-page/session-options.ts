import type { LoadFeature } from './page-host';
import type { ShownView } from './page-saving';

/** One opening of the view, from the press that opens it to whatever closes it. */
export interface Session {
  close(): void;
  /** What the view shows now, and where; null until there is a view. */
  shown(): ShownView | null;
  /** Whether the article is in the library. */
  setSaved(saved: boolean): void;
}

/** Options for opening a session. */
export interface SessionOptions {
  loadFeature: LoadFeature;
  /** The view opens by itself: where there is no sure article it goes again, and it says how to stop it. */
  automatic: boolean;
  /** The session is over, however it ended. */
  ended(): void;
}
