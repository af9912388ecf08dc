import type { Article, Outcome } from '../../article/types';
import type { Saved } from '../../library/types';
import type { SaveFailure } from '../background/said';

/** What of a page is to be saved. */
export type SaveWhat = 'page' | 'selection';

/** What a reader is told of a save: in the page, or in the view that covers it. */
export interface Toasts {
  /** Says that a save has begun. Returns false where one is shown for this page already: then its tag field has the focus. */
  begin(): boolean;
  saved(saved: Saved, as: 'page' | 'selection' | 'link'): void;
  /** Many at once, with their number and what takes all of them back. */
  savedMany(count: number, undo: readonly string[]): void;
  failed(failure: SaveFailure): void;
}

/** The article a reader view shows now, and the document it stands in. */
export interface ShownView {
  article: Article | null;
  view: Document;
  /** Adds a style sheet of another script's to the view: only who made the others can add one (`sheets.ts`). */
  addStyles(css: string): void;
}

/** A page as the save script sees it. */
export interface PageScript {
  /** Its article as it would be kept, or why there is none. */
  read(): Promise<Outcome>;
  /** Saves it, and says so. Returns whether its address is in the library now. */
  save(what: SaveWhat): Promise<boolean>;
}

/** What our scripts in a page leave for each other, in the extension's own world. */
export interface SaveWorld {
  lecternToasts?: Toasts;
  lecternPage?: PageScript;
  lecternReader?: { shown(): ShownView | null; setSaved(saved: boolean): void };
}
