import { linkShare, textLength } from '../measure';

/** Length of a short article in characters: a note, a snippet with a sentence before and after it. */
const MIN_LENGTH = 60;
const MAX_LENGTH = 1500;
const MAX_LINKED = 0.4;
/** Below this share of the short article's text, Readability's result has lost some of it. */
const MIN_FOUND_SHARE = 0.9;
const ARTICLE_SELECTORS = ['[itemprop~="articleBody"]', 'article, [role="article"]'];

/**
 * Finds the only element that a page with little text declares to be its article, because neither Readability nor weighing
 * paragraphs works on texts this short. Returns a copy; null if there are none or several.
 */
export function findShortArticle(body: Element): Element | null {
  for (const selector of ARTICLE_SELECTORS) {
    const [element, another] = body.querySelectorAll(selector);
    if (!element || another) continue;
    const length = textLength(element);
    if (length < MIN_LENGTH || length > MAX_LENGTH || linkShare(element, length) > MAX_LINKED) return null;
    return element.cloneNode(true) as Element;
  }
  return null;
}

/** Whether to use the short article instead of Readability's result (or null). */
export const holdsMoreText = (shortArticle: Element, readable: Element | null): boolean =>
  !readable || textLength(readable) < MIN_FOUND_SHARE * textLength(shortArticle);
