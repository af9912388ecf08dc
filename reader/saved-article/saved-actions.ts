import type { Library } from '../../library/library';
import type { ArticleChange, ArticleId, SavedArticle } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { openExport } from '../../platform/open-settings';
import { failureMessage, toSaveFailure } from '../../platform/save-messages';
import { canShare, share } from '../../platform/share';
import { translate as t } from '../../platform/translate';
import { type ArticleActions, TOGGLE_MESSAGES, type ToggleKind } from '../features/article-actions';

/** The dialog that is open over a saved article. */
export type OpenDialog = 'tags' | 'details' | null;

interface SavedActionsOptions {
  id: ArticleId;
  library: Library;
  saved(): SavedArticle | null | undefined;
  /** Called after a change, once the library has it. */
  changed(): Promise<void>;
  deleted(undo: () => void): void;
  open(dialog: OpenDialog): void;
  showMessage(text: string, undo?: () => void): void;
  openTab(url: string): void;
  openLibrary(): void;
}

export interface SavedActions extends ArticleActions {
  saved: NonNullable<ArticleActions['saved']>;
  /** Changes the article, and reports it with an offer to undo it. */
  change(change: ArticleChange, message: MessageKey): Promise<void>;
}

const isOn = (saved: SavedArticle, kind: ToggleKind): boolean =>
  kind === 'favourite' ? saved.favourite : kind === 'archive' ? saved.archived : saved.readAt !== null;

/** Creates the actions on a saved article, each with Undo. */
export function createSavedActions(options: SavedActionsOptions): SavedActions {
  const { id, library, saved, changed, deleted, open, showMessage } = options;
  const showError = (error: unknown) => showMessage(t(failureMessage(toSaveFailure(error))));

  const undo = (token: string) => async () => {
    await library.undo(token).catch(showError);
    await changed();
  };
  const change = async (wanted: ArticleChange, message: MessageKey) => {
    try {
      const { undo: token } = await library.change({ ids: [id] }, wanted);
      await changed();
      showMessage(t(message), undo(token));
    } catch (error) {
      showError(error);
    }
  };

  return {
    change,
    toggle(kind) {
      const article = saved();
      if (!article) return;
      const on = !isOn(article, kind);
      void change({ kind, on }, TOGGLE_MESSAGES[kind][on ? 'on' : 'off']);
    },
    editTags: () => open('tags'),
    export: () => openExport({ ids: [id] }),
    openOriginal() {
      const article = saved();
      if (article) options.openTab(article.url);
    },
    openLibrary: options.openLibrary,
    ...(canShare && {
      share() {
        const article = saved();
        if (article) share(article);
      },
    }),
    saved: {
      isRead: () => saved()?.readAt !== null,
      editDetails: () => open('details'),
      delete() {
        library
          .change({ ids: [id] }, { kind: 'delete' })
          .then(({ undo: token }) => deleted(undo(token)), showError);
      },
    },
  };
}
