import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { isClobbered } from './snapshot/clobbering';

/** Minimum paragraph length in characters; dense scripts need fewer. */
const MIN_LENGTH = 140;
const MIN_LENGTH_DENSE = 50;
const DENSE_LANGUAGE = /^(?:ja|zh|ko|th)\b/i;

/**
 * Quick guess at whether a live page has an article, used for the toolbar button. It only counts paragraphs (Mozilla's
 * `isProbablyReaderable`), which is much faster than extracting and wrong more often. Doesn't change the page.
 */
export function looksLikeArticle(page: Document): boolean {
  // A clobbered page can't be measured reliably; assume yes and find out on click.
  if (isClobbered(page)) return true;
  return isProbablyReaderable(page, {
    minContentLength: DENSE_LANGUAGE.test(page.documentElement.lang) ? MIN_LENGTH_DENSE : MIN_LENGTH,
    visibilityChecker: (node: Node) => (node as Element).checkVisibility?.() ?? true,
  });
}
