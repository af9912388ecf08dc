import type { Article } from '../../article/types';
import type { Translate } from '../../platform/message-key';
import type { Preferences, ReadingAids } from '../../preferences/types';
import type { BlockNavigator } from '../navigation/block-navigator';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { ArticleActions } from './article-actions';
import type { HighlightStore } from './highlight-store';
import type { PageTools } from './page-tools';

/**
 * The API of the reader view for its features. A feature (contents, find, listening, …) is loaded when it is first used,
 * so that unused features cost nothing: as an unlisted script in a page, by dynamic import in an extension page. It is a
 * folder `features/<id>/` with `manifest.ts`, its description for the rest of the reader, and `feature.ts` (or `.tsx`),
 * which exports `feature`; `features.ts` lists its manifest.
 */
export interface FeatureHost {
  /**
   * The document of the view: that of its frame, or an extension page. Create elements with it, not with the global
   * `document`.
   */
  document: Document;
  /** The document's window. `Highlight`, `CSS`, `Range` and observers must be taken from it. */
  window: Window & typeof globalThis;
  /** The `<main>` element, and the element with the article's content. */
  main: HTMLElement;
  content: HTMLElement;
  article: Article;
  /** The current preferences. */
  preferences(): Preferences;
  setPreferences(changed: Preferences): void;
  /** Calls back when the preferences change, and when the article was saved. */
  watch(changed: () => void): void;
  translate: Translate;
  /** Language of the interface (BCP 47). */
  locale: string;
  /** What can be done with the article; null where there is nothing to do. */
  actions: ArticleActions | null;
  /** The article's highlights; null where none can be kept. */
  highlights: HighlightStore | null;
  /** Access to the page under the view; null in extension pages. */
  page: PageTools | null;
  /** Adds a style sheet to the view's document until the feature ends. */
  addStyles(css: string): void;
  /**
   * Adds an empty element before or after the article, for the feature's own interface. It is removed when the feature
   * ends.
   */
  dock(place: 'before' | 'after'): HTMLElement;
  /**
   * Announces a text to screen readers, politely; `showMessage` also shows it for a while. `undo` takes back what it reports, by
   * its button and by the key.
   */
  announce(text: string): void;
  showMessage(text: string, undo?: () => void): void;
  /** Switches reading aids for this article only, and says so with offers to undo it and to keep it for all articles. */
  switchAid(change: Partial<ReadingAids>, message: string): void;
  /** Sets whether one of the feature's commands is on ("contents.toggle"), for the toolbar buttons. */
  setPressed(command: string, on: boolean): void;
  /** Runs a command of any feature. */
  run(command: string): void;
  /** The current navigator, which scrolls or turns pages. */
  navigator(): ViewNavigator;
  blocks: BlockNavigator;
  /** Updates the progress bar after a move without a scroll event. */
  updateProgress(): void;
  /** Replaces the view's navigator until the signal is aborted. */
  setNavigator(mover: ViewNavigator, signal: AbortSignal): void;
  /** Shows and focuses an element of the article, and offers a way back. */
  jump(target: HTMLElement): void;
  /** Loads a small persistent record (JSON), or null; `storeRecord` saves it. */
  loadRecord(key: string): Promise<unknown>;
  storeRecord(key: string, value: unknown): Promise<void>;
  /** Aborted when the feature must stop everything it started: listeners, timers, observers, speech. */
  signal: AbortSignal;
}

/** A running feature. It is controlled by commands only. */
export interface FeatureHandle {
  /** Runs one of the feature's commands ("contents.toggle"). Returns false if it doesn't apply now. */
  run(command: string): boolean;
}

export interface Feature {
  id: string;
  /** Starts the feature. Called once for each article shown. */
  mount(host: FeatureHost): FeatureHandle;
}
