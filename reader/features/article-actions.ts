import type { ArticleChange } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';

/** What is on or off for an article. */
export type ToggleKind = Extract<ArticleChange, { on: boolean }>['kind'];

/** The messages after a change of an article, by what was changed and whether it is on now. */
export const TOGGLE_MESSAGES: Record<ToggleKind, { on: MessageKey; off: MessageKey }> = {
  favourite: { on: 'didFavouriteOne', off: 'didUnfavouriteOne' },
  archive: { on: 'didArchiveOne', off: 'didUnarchiveOne' },
  read: { on: 'didReadOne', off: 'didUnreadOne' },
};

/** What can be done with the article itself, in the view over its page and in the page of a saved article. */
export interface ArticleActions {
  /** Adds it to the favourites, archives it, or marks it as read; the same again takes it back. */
  toggle(kind: ToggleKind): void;
  /** Lets the user edit its tags. */
  editTags(): void;
  openOriginal(): void;
  openLibrary(): void;
  /** Opens the page that writes it to a file, once it is saved. */
  export(): void;
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
