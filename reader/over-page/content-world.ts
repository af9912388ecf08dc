import type { Language } from '../../article/languages/language';
import type { PageCover } from '../auto-open/page-cover';
import type { Feature } from '../features/feature';
import type { PageTools } from '../features/page-tools';
import type { PageContext } from './page-context';
import type { Extraction } from './page-reading';
import type { PageScript, ShownView, Toasts } from './page-saving';

/** The reader view over a page. */
export interface Reader {
  isOpen(): boolean;
  /** `automatic` if the view opens automatically. */
  open(options?: { automatic: boolean }): void;
  close(): void;
  /** What the view shows and where, or null if it is closed. */
  shown(): ShownView | null;
  /** Sets whether the article in an open view is in the library. */
  setSaved(saved: boolean): void;
}

/** The reader's copy of Preact; `modules/shared-preact.ts` makes the page's other scripts use it. */
export interface SharedPreact {
  core: typeof import('preact');
  hooks: typeof import('preact/hooks');
  jsx: typeof import('preact/jsx-runtime');
}

/** What the extension's scripts in a page share, in their isolated world, for the lifetime of the page. */
export interface ContentWorld {
  /** Reads articles; its script is injected before the others that need it. */
  extraction?: Extraction;
  preact?: SharedPreact;
  /** A page has only one reader. */
  reader?: Reader;
  /** The cover of a page that may open automatically, until that is decided. */
  pageCover?: PageCover;
  /** Features whose scripts have been injected, by ID. */
  features?: Record<string, Feature>;
  /** The languages that aren't bundled with the extraction. */
  languages?: readonly Language[];
  /** Creates the features' access to the page under a view. */
  pageTools?(context: PageContext): PageTools;
  /** Shows over the page what was saved. */
  toasts?: Toasts;
  /** Reads and saves the page. */
  pageScript?: PageScript;
}

/** The part of the world that saving a page needs. */
export type SavingWorld = Pick<ContentWorld, 'toasts' | 'pageScript' | 'extraction'> & {
  reader?: { shown(): ShownView | null; setSaved(saved: boolean): void };
};

/**
 * The key of the world in `globalThis`. It is a symbol, because every `id` and `name` in the page's markup is a property
 * of `globalThis` in the isolated world too: `<a id="reader">` would look like a reader.
 */
const KEY = Symbol.for('lectern');

/** The world shared by the extension's scripts in this page, created by the first one. */
export function contentWorld(): ContentWorld {
  if (!Object.hasOwn(globalThis, KEY)) Object.defineProperty(globalThis, KEY, { value: {} });
  return Reflect.get(globalThis, KEY) as ContentWorld;
}

/** The extraction of a world. Throws if its script hasn't been injected, which would be a bug. */
export function extractionOf({ extraction }: Pick<ContentWorld, 'extraction'>): Extraction {
  if (!extraction) throw new Error('extraction.js was not injected');
  return extraction;
}
