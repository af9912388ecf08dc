import type { Change } from '../../library/types';

/** What can be done with the article itself, in the view over its page and in the page of a saved article. */
export interface ArticleActions {
  /** Adds it to the favourites, archives it, or marks it as read; the same again takes it back. */
  toggle(kind: Extract<Change, { on: boolean }>['kind']): void;
  /** Lets the user edit its tags. */
  editTags(): void;
  openOriginal(): void;
  openLibrary(): void;
  /** Opens the system's share sheet; absent if the browser can't share. */
  share?(): void;
  /** Saves it, where it may not be saved yet. */
  saving?: { isSaved(): boolean; isArchived(): boolean; save(): void };
  /** What the page of a saved article offers besides; absent in a page, whose scripts must not be able to do it. */
  saved?: {
    isRead(): boolean;
    editDetails(): void;
    delete(): void;
  };
}
