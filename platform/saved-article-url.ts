import { browser } from 'wxt/browser';
import type { ArticleId } from '../library/types';

/** The URL of the page that shows a saved article, at one of its highlights if there is an ID of one. */
export const savedArticleUrl = (id: ArticleId, highlight?: string): string =>
  browser.runtime.getURL(`/article.html?id=${id}${highlight ? `&highlight=${highlight}` : ''}`);
