import type { Translate } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import type { ArticleActions } from './article-actions';
import type { Feature } from './feature';
import type { HighlightStore } from './highlight-store';
import type { PageTools } from './page-tools';

/** The host of a reader view (a page, the side panel, the page of a saved article), as its features need it. */
export interface ReaderHost {
  /**
   * Loads a feature. Resolves to null if that fails, for instance after an update of the extension under an open view.
   */
  load(id: string): Promise<Feature | null>;
  /** Access to the page under the view, if there is one. */
  page?: PageTools;
  preferences(): Preferences;
  setPreferences(changed: Preferences): void;
  /** Saves the article; absent if it is saved already. */
  save?(): void;
  /** What can be done with the article; absent where there is nothing to do. */
  actions?: ArticleActions;
  /** The article's highlights; absent where none can be kept. */
  highlights?: HighlightStore;
  /** Opens the options page, and the page that shows how Lectern is used. */
  openSettings(): void;
  openHelp(): void;
  translate: Translate;
  /** Language of the interface (BCP 47). */
  locale(): string;
  /** Loads and saves a small persistent record; see `FeatureHost`. */
  loadRecord(key: string): Promise<unknown>;
  storeRecord(key: string, value: unknown): Promise<void>;
  /** Renders the view again, because a command was turned on or off. */
  redraw(): void;
}
