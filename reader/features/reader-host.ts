import type { Translate } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import type { Feature } from './feature';
import type { PageTools } from './page-tools';

/** What the surface a view stands on (a page, the side panel, a saved article's page) does for its features. */
export interface ReaderHost {
  /** Loads a feature; null where it cannot be had, as when the extension was updated under an open view. */
  load(id: string): Promise<Feature | null>;
  /** What can be done with the page beneath, where there is one. */
  page?: PageTools;
  preferences(): Preferences;
  setPreferences(changed: Preferences): void;
  /** Saves the article for later; absent where it is saved already. */
  save?(): void;
  /** Opens the page of all settings. */
  openSettings(): void;
  translate: Translate;
  /** BCP 47 language of the interface. */
  locale(): string;
  /** A small record that lasts; see `FeatureHost`. */
  loadRecord(key: string): Promise<unknown>;
  storeRecord(key: string, value: unknown): Promise<void>;
  /** A command is on or off now, or there is a way back: the view's buttons are to be drawn again. */
  redraw(): void;
}
