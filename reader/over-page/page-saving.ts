import type { Article, Outcome } from '../../article/types';
import type { PageSaved } from '../../platform/messages';
import type { SaveFailure } from '../../platform/save-messages';

/** What to save of a page. */
export type SaveTarget = 'page' | 'selection';

/**
 * Messages about a save, in the page or in the view over it. Each resolves to whether it could be shown, which a page may
 * prevent.
 */
export interface Toasts {
  /** Reports that a save has started. False if one is already shown for this page. */
  begin(): boolean;
  /** Moves the focus to the tags of what was saved. False if nothing is shown as saved. */
  editTags(): boolean;
  /** Removes the message. */
  dismiss(): void;
  /** Reports that it takes longer than usual. */
  slow(): Promise<boolean>;
  /** `title` is the page's title, or the text of a link. */
  saved(saved: PageSaved, title: string, as: 'page' | 'selection' | 'link'): Promise<boolean>;
  /** Reports several saves at once: their number, and the tokens that undo them. */
  savedMany(count: number, undo: readonly string[]): Promise<boolean>;
  failed(failure: SaveFailure): Promise<boolean>;
}

/** The article in a reader view, and the view's document. */
export interface ShownView {
  article: Article | null;
  view: Document;
  /**
   * Adds another script's style sheet to the view; only the script that added the first sheet can
   * (`adopt-style-sheet.ts`).
   */
  addStyles(css: string): void;
  /** Goes to a heading of the article, by its number from 0. */
  goToHeading(index: number): void;
}

/** The result of a save, and whether the page could show it. */
export interface SaveReport {
  failure: SaveFailure | null;
  said: boolean;
}

/** The save script of a page. */
export interface PageScript {
  /** Its article as it would be stored, or why there is none. */
  read(): Promise<Outcome>;
  /** Saves it and shows the result. Never rejects. */
  save(what: SaveTarget): Promise<SaveReport>;
}
