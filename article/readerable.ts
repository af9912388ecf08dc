import { isProbablyReaderable } from '@mozilla/readability';
import { isClobbered } from './snapshot/clobbering';

/** Characters a paragraph needs to count; scripts that use fewer for the same need fewer. */
const LEAST = 140;
const LEAST_DENSE = 50;
const DENSE = /^(?:ja|zh|ko|th)\b/i;

/**
 * Whether a live page looks as if it had an article, for the button: paragraphs alone are counted (Mozilla's
 * `isProbablyReaderable`), so it takes a small part of the time of an extraction, and is wrong more often. Takes the live
 * document; changes nothing.
 */
export function looksLikeArticle(page: Document): boolean {
  // Nothing a page says can be believed whose elements answer for it; a press finds out.
  if (isClobbered(page)) return true;
  return isProbablyReaderable(page, {
    minContentLength: DENSE.test(page.documentElement.lang) ? LEAST_DENSE : LEAST,
    visibilityChecker: (node: Node) => (node as Element).checkVisibility?.() ?? true,
  });
}
