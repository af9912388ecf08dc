import type { Article } from '../../article/types';
import type { ArticleFlags } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import { canShare, share } from '../../platform/share';
import { translate } from '../../platform/translate';
import { type ArticleActions, TOGGLE_MESSAGES, type ToggleKind } from '../features/article-actions';
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

const FLAGS: Record<ToggleKind, keyof ArticleFlags> = {
  favourite: 'favourite',
  archive: 'archived',
  read: 'read',
};

/** Creates the actions on the article of the page under a view. What isn't saved yet is saved first. */
export function createArticleActions(options: ArticleActionsOptions): PageArticleActions {
  const { article, isSaved, setSaved, showMessage, close } = options;
  let isArchived = false;
  const save = () => saveShownArticle(article(), setSaved, showMessage);

  const toggle = async (kind: ToggleKind) => {
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
    contentWorld().toasts?.dismiss();
    showMessage(translate(TOGGLE_MESSAGES[kind][flags[FLAGS[kind]] ? 'on' : 'off']), async () => {
      await sendMessage({ type: 'undo', token: undo });
      if (kind === 'archive') isArchived = !flags.archived;
      setSaved(true);
    });
  };

  const exportArticle = async () => {
    if (await sendMessage({ type: 'export' })) return;
    await save();
    await sendMessage({ type: 'export' });
  };

  const editTags = async () => {
    if (contentWorld().toasts?.editTags()) return;
    await save();
    contentWorld().toasts?.editTags();
  };

  return {
    ...(canShare && {
      share() {
        const shown = article();
        if (shown) share(shown);
      },
    }),
    saving: { isSaved, isArchived: () => isArchived, save },
    toggle,
    editTags,
    export: exportArticle,
    openOriginal: close,
    openLibrary: () => sendMessage({ type: 'open-library' }),
  };
}
