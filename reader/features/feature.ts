import type { Article } from '../../article/types';
import type { Translate } from '../../components/strings';
import type { Preferences } from '../../preferences/types';
import type { Walk } from '../navigation/block-navigator';
import type { PageTools } from './page-tools';

/**
 * What a feature of the reading view works with. A feature is a part that is loaded when it is first used (contents, find,
 * listening, …), so that what is not used costs nothing: an unlisted script in the page, a dynamic import in our own pages.
 * It is a folder `features/<id>/` with `feature.ts` (or `.tsx`) that exports `feature`, and a line in `commands.ts` for each
 * key; one that starts by itself has a line in `features/wanted.ts`.
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
  say(text: string): void;
  /** Tells the view's own buttons whether one of the feature's commands is on ("contents.toggle"). */
  pressed(command: string, on: boolean): void;
  /** Runs any command, another feature's too. */
  run(command: string): void;
  /** Moves through the text, in whichever mode the view is. */
  mover(): Mover;
  walk: Walk;
  /** Tells the view that the reader is elsewhere now, where nothing scrolled. */
  moved(): void;
  /** Makes another mover the view's own until the signal is aborted. */
  moveBy(mover: Mover, signal: AbortSignal): void;
  /** Goes to an element of the article, gives it the focus and offers the way back. */
  jump(target: HTMLElement): void;
  /** A small record of the surface's own that lasts (JSON); null where there is none. */
  recall(key: string): Promise<unknown>;
  remember(key: string, value: unknown): Promise<void>;
  /** Ends everything the feature started: listeners, timers, observers, speech. */
  signal: AbortSignal;
}

/** How one moves through the text: by scrolling, or by turning pages. */
export interface Mover {
  /** Brings the start of something to where reading begins; `near` only where it cannot be seen whole. */
  show(target: Element | Range, where: 'top' | 'near'): void;
  turn(to: 'forward' | 'back' | 'start' | 'end'): void;
  /**
   * How much of a block has gone past the beginning of what can be seen, 0 … 1; less than 0 where it begins further on.
   * `put` brings it there again.
   */
  past(block: Element): number;
  put(block: Element, past: number): void;
  /** How far down the window eyes are, in pixels; not where there are pages, which are read from the top. */
  line?(): number;
  /** How far the view has moved, in pixels. */
  at(): number;
  /** How much has been read, 0 … 1. */
  progress(): number;
  /** Where a box (in the window's pixels) lies against what can be seen. */
  side(box: DOMRect): Side;
  /** The page that is shown, from 1, and how many there are; only where there are pages. */
  page?(): { number: number; of: number };
}

/**
 * `begun` is cut by the beginning of what can be seen, `at` begins there, `ahead` begins further on, `through` is cut on
 * both ends.
 */
export type Side = 'before' | 'begun' | 'at' | 'ahead' | 'through' | 'after';

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
