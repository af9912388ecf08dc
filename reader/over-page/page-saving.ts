import type { Article, Outcome } from '../../article/types';
import type { PageSaved } from '../../platform/messages';
import type { SaveFailure } from '../../platform/save-messages';

/** What of a page is to be saved. */
export type SaveWhat = 'page' | 'selection';

/**
 * What a reader is told of a save: in the page, or in the view that covers it. Each resolves to whether it stands there; a
 * page may not let it.
 */
export interface Toasts {
  /** A save has begun. False where one is shown for this page already: then its tag field has the focus. */
  begin(): boolean;
  /** It takes longer than it should. */
  slow(): Promise<boolean>;
  /** `title` is the page's own, or what a link was called. */
  saved(saved: PageSaved, title: string, as: 'page' | 'selection' | 'link'): Promise<boolean>;
  /** Many at once, with their number and what takes all of them back. */
  savedMany(count: number, undo: readonly string[]): Promise<boolean>;
  failed(failure: SaveFailure): Promise<boolean>;
}

/** The article a reader view shows now, and the document it stands in. */
export interface ShownView {
  article: Article | null;
  view: Document;
  /** Adds a style sheet of another script's to the view: only who made the others can add one (`adopt-style-sheet.ts`). */
  addStyles(css: string): void;
}

/** What became of a save, and whether the page could be told. */
export interface SaveReport {
  failure: SaveFailure | null;
  said: boolean;
}

/** A page as the save script sees it. */
export interface PageScript {
  /** Its article as it would be kept, or why there is none. */
  read(): Promise<Outcome>;
  /** Saves it, and says so. Never rejects. */
  save(what: SaveWhat): Promise<SaveReport>;
}
