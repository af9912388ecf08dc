import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import panelStyles from '../../components/controls/panel.css?raw';
import tagStyles from '../../components/controls/tag-field.css?raw';
import articleStyles from '../../components/library/article-page.css?raw';
import type { Library } from '../../library/library';
import type { ArticleId } from '../../library/types';
import { makeBlankFrame } from '../../markup/blank-frame';
import { savedArticleUrl } from '../../platform/saved-article-url';
import type { Read } from '../../preferences/preferences';
import { openLinkInTab } from '../../reader/extension-page/open-link';
import { type ArticlePage, createArticlePage } from '../../reader/saved-article/article-page';
import { blockNetwork } from '../../reader/saved-article/content-security-policy';

/** A saved article beside the list, in a frame without scripts. */
export interface ArticleFrame {
  id: ArticleId;
  element: HTMLIFrameElement;
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
}

interface ArticleFrameOptions {
  title: string;
  openTab(url: string): void;
  openArticle(id: ArticleId): void;
  /** The ID of a highlight at which it is to be opened. */
  highlight?: string;
  /** Goes back to the list. */
  close(): void;
}

/** Creates the frame of a saved article, which loads it from the library. */
export function createArticleFrame(
  id: ArticleId,
  library: Library,
  read: Parameters<ArticleFrame['setPreferences']>[0] | null,
  { title, openTab, openArticle, close, highlight }: ArticleFrameOptions,
): ArticleFrame {
  let latestRead = read;
  let page: ArticlePage | null = null;
  const element = makeBlankFrame(document, {
    title,
    onReady(view) {
      page?.end();
      blockNetwork(view);
      page = createArticlePage(id, library, view, {
        articleUrl: savedArticleUrl,
        openTab,
        openArticle,
        openLibrary: close,
        close,
        ...(highlight && { highlight }),
      });
      adoptStyleSheet(view, panelStyles + tagStyles + articleStyles);
      view.addEventListener('click', (event) => openLinkInTab(event, openTab));
      // The shortcut opens the view over pages; nothing is to be said of it here.
      page.setShortcut('');
      if (latestRead) page.setPreferences(latestRead);
      void page.load();
    },
  });
  return {
    id,
    element,
    setPreferences(now) {
      latestRead = now;
      page?.setPreferences(now);
    },
  };
}
