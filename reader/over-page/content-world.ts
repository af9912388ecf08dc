import type { Phrases } from '../../article/phrases/phrase-kinds';
import type { PageCover } from '../auto-open/page-cover';
import type { Feature } from '../features/feature';
import type { PageTools } from '../features/page-tools';
import type { PageContext } from './page-context';
import type { Extraction } from './page-reading';
import type { PageScript, ShownView, Toasts } from './page-saving';

/** A reader view over one page. */
export interface Reader {
  isOpen(): boolean;
  /** `automatic` where it opens by itself. */
  open(options?: { automatic: boolean }): void;
  close(): void;
  /** What the view shows now, and where; null where none is open. */
  shown(): ShownView | null;
  /** Tells an open view whether its article is in the library. */
  setSaved(saved: boolean): void;
}

/** Preact as the reader has it; `modules/shared-preact.ts` makes the scripts beside the reader use it. */
export interface SharedPreact {
  core: typeof import('preact');
  hooks: typeof import('preact/hooks');
  jsx: typeof import('preact/jsx-runtime');
}

/** What our scripts in one page leave for each other, in the extension's own world, for as long as the page lives. */
export interface ContentWorld {
  /** Reads articles; its script is injected before the others that need it. */
  extraction?: Extraction;
  preact?: SharedPreact;
  /** One reader a page. */
  reader?: Reader;
  /** What covers a page that opens by itself until it is known what it is. */
  pageCover?: PageCover;
  /** Features of the view whose scripts were injected, by id. */
  features?: Record<string, Feature>;
  /** Words of the languages that the reader's own script does not have. */
  phrases?: readonly Phrases[];
  /** Makes the tools of the page under a view. */
  pageTools?(context: PageContext): PageTools;
  /** Says over the page what was saved. */
  toasts?: Toasts;
  /** Reads and saves the page. */
  pageScript?: PageScript;
}

/** The part that what saves the page knows of the reader. */
export type SavingWorld = Pick<ContentWorld, 'toasts' | 'pageScript' | 'extraction'> & {
  reader?: { shown(): ShownView | null; setSaved(saved: boolean): void };
};

/**
 * The name under which it stands. A symbol, for every id and name in a page's markup is a property of `globalThis` in our
 * world too: `<a id="reader">` would stand for a reader that is not there.
 */
const KEY = Symbol.for('lectern');

/** The world our scripts in this page share; made by whichever of them comes first. */
export function contentWorld(): ContentWorld {
  if (!Object.hasOwn(globalThis, KEY)) Object.defineProperty(globalThis, KEY, { value: {} });
  return Reflect.get(globalThis, KEY) as ContentWorld;
}

/** The extraction of a world. Throws if its script hasn't run, which only a fault of ours could cause. */
export function extractionOf({ extraction }: Pick<ContentWorld, 'extraction'>): Extraction {
  if (!extraction) throw new Error('extraction.js was not injected');
  return extraction;
}
