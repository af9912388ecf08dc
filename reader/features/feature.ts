import type { Article } from '../../article/types';
import type { Translate } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import type { BlockNavigator } from '../navigation/block-navigator';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { PageTools } from './page-tools';

/**
 * What a feature of the reading view works with. A feature is a part that is loaded when it is first used (contents, find,
 * listening, …), so that what is not used costs nothing: an unlisted script in the page, a dynamic import in our own pages.
 * It is a folder `features/<id>/` with `manifest.ts`, which says what the rest of the reader has to know, `feature.ts` (or
 * `.tsx`), which exports `feature`, and a line in `features.ts`.
 */
export interface FeatureHost {
  /** The document the view stands in: the frame's, or an extension page's. Elements are made with it, never with ours. */
  document: Document;
  /** Its window: `Highlight`, `CSS`, `Range` and observers must be this one's own. */
  window: Window & typeof globalThis;
  /** The `<main>`, and the article's content in it. */
  main: HTMLElement;
  content: HTMLElement;
  article: Article;
  /** As they are now; `watch` tells of changes. */
  preferences(): Preferences;
  setPreferences(changed: Preferences): void;
  watch(changed: () => void): void;
  translate: Translate;
  /** BCP 47 language of the interface. */
  locale: string;
  /** What can be done with the page beneath; null in our own pages, where there is none. */
  page: PageTools | null;
  /** Adds a style sheet to the view's document, for as long as the feature lives. */
  addStyles(css: string): void;
  /** An empty element for what the feature shows, before or after the article in reading order. Goes with the feature. */
  dock(place: 'before' | 'after'): HTMLElement;
  /** Says something to a screen reader, politely; `say` shows it for a while as well. */
  announce(text: string): void;
  showMessage(text: string): void;
  /** Tells the view's own buttons whether one of the feature's commands is on ("contents.toggle"). */
  pressed(command: string, on: boolean): void;
  /** Runs any command, another feature's too. */
  run(command: string): void;
  /** Moves through the text, in whichever mode the view is. */
  navigator(): ViewNavigator;
  blocks: BlockNavigator;
  /** Tells the view that the reader is elsewhere now, where nothing scrolled. */
  updateProgress(): void;
  /** Makes another mover the view's own until the signal is aborted. */
  setNavigator(mover: ViewNavigator, signal: AbortSignal): void;
  /** Goes to an element of the article, gives it the focus and offers the way back. */
  jump(target: HTMLElement): void;
  /** A small record of the surface's own that lasts (JSON); null where there is none. */
  loadRecord(key: string): Promise<unknown>;
  storeRecord(key: string, value: unknown): Promise<void>;
  /** Ends everything the feature started: listeners, timers, observers, speech. */
  signal: AbortSignal;
}

/** A running feature. Keys and buttons talk to it by commands. */
export interface FeatureHandle {
  /** Runs one of the feature's commands ("contents.toggle"); returns false where it has nothing to do just now. */
  run(command: string): boolean;
}

export interface Feature {
  id: string;
  /** Starts the feature in a view. Called once for each article shown. */
  mount(host: FeatureHost): FeatureHandle;
}
