import type { Article } from '../../article/types';
import type { Preferences } from '../../preferences/types';
import type { Translate } from '../strings';

/**
 * What a feature of the reading view works with. A feature is a part that is loaded when it is first used (contents, find,
 * listening, …), so that what is not used costs nothing: an unlisted script in the page, a dynamic import in our own pages.
 */
export interface FeatureHost {
  /** The document the view stands in: the frame's, or an extension page's. Elements are made with it, never with ours. */
  document: Document;
  /** The `<main>` that scrolls with the window, and the article's content in it. */
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
  /** Adds a style sheet to the view's document, for as long as the feature lives. */
  addStyles(css: string): void;
  /** Says something to a screen reader, politely. */
  announce(text: string): void;
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
