import { browser } from 'wxt/browser';
import type { ArticleRow } from '../../library/types';
import { isWebUrl } from '../../platform/inject-save';
import { library } from './library';

/** Finds the article that is saved from a tab's address: of the web, or of a page of ours, as the sample is. Null if none is. */
export async function findSavedAt(url = ''): Promise<ArticleRow | null> {
  const isOwn = url.startsWith(browser.runtime.getURL('/'));
  return isOwn || isWebUrl(url) ? library.find(url) : null;
}
