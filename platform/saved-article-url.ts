import { browser } from 'wxt/browser';
import type { ArticleId } from '../library/types';

/** The URL of the page that shows a saved article. */
export const savedArticleUrl = (id: ArticleId): string => browser.runtime.getURL(`/article.html?id=${id}`);
