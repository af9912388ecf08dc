import type { Article } from '../../article/types';
import type { MessageKey } from '../../platform/message-key';
import type { ArticleFlags } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import { translate } from '../../platform/translate';
import type { ArticleActions } from '../features/article-actions';
import { contentWorld } from './content-world';
import { saveShownArticle } from './save-shown-article';

interface ArticleActionsOptions {
  article(): Article | null;
  isSaved(): boolean;
  setSaved(isSaved: boolean): void;
  showMessage(text: string, undo?: () => void): void;
  /** Closes the view: the page below it is the original. */
  close(): void;
}

/** The actions on the article of a page, which may not be saved yet. */
export interface PageArticleActions extends ArticleActions {
  saving: NonNullable<ArticleActions['saving']>;
}

type Kind = Parameters<ArticleActions['toggle']>[0];

/** What a change did, by what it changed and whether that is on now. */
const DONE: Record<Kind, { flag: keyof ArticleFlags; on: MessageKey; off: MessageKey }> = {
  favourite: { flag: 'favourite', on: 'didFavouriteOne', off: 'didUnfavouriteOne' },
  archive: { flag: 'archived', on: 'didArchiveOne', off: 'didUnarchiveOne' },
  read: { flag: 'read', on: 'didReadOne', off: 'didUnreadOne' },
};

/** Creates the actions on the article of the page under a view. What isn't saved yet is saved first. */
export function createArticleActions(options: ArticleActionsOptions): PageArticleActions {
  const { article, isSaved, setSaved, showMessage, close } = options;
  let isArchived = false;
  const save = () => saveShownArticle(article(), setSaved, showMessage);

  const toggle = async (kind: Kind) => {
    const change = () => sendMessage({ type: 'toggle-flag', kind });
    let answer = await change();
    if (!answer) {
      await save();
      answer = await change();
    }
    if (!answer) return;
    const { flags, undo } = answer;
    isArchived = flags.archived;
    setSaved(true);
    const { flag, on, off } = DONE[kind];
    contentWorld().toasts?.dismiss();
    showMessage(translate(flags[flag] ? on : off), async () => {
      await sendMessage({ type: 'undo', token: undo });
      if (kind === 'archive') isArchived = !flags.archived;
      setSaved(true);
    });
  };

  const editTags = async () => {
    if (contentWorld().toasts?.editTags()) return;
    await save();
    contentWorld().toasts?.editTags();
  };

  const share = () => {
    const shown = article();
    // Cancelling the system's sheet is no error.
    if (shown) navigator.share({ title: shown.title, url: shown.url }).catch(() => {});
  };

  return {
    ...('share' in navigator && { share }),
    saving: { isSaved, isArchived: () => isArchived, save },
    toggle,
    editTags,
    openOriginal: close,
    openLibrary: () => sendMessage({ type: 'open-library' }),
  };
}
