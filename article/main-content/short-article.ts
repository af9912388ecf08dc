import { linkShare, textLength } from '../measure';

/** Characters of an article that is short: a note, a snippet with a sentence before and after it. */
const LEAST = 60;
const MOST = 1500;
const MOST_LINKED = 0.4;
/** What was found has at least this share of a short article's text, or it has lost some of it. */
const ENOUGH = 0.9;
const DECLARED = ['[itemprop~="articleBody"]', 'article, [role="article"]'];

/**
 * The one element that a page of few words declares to be its article: Readability, and every weighing of long paragraphs,
 * tells nothing about texts this short. Takes a prepared body; returns a copy, or null where there is none or several.
 */
export function findShortArticle(body: Element): Element | null {
  for (const selector of DECLARED) {
    const [element, another] = body.querySelectorAll(selector);
    if (!element || another) continue;
    const length = textLength(element);
    if (length < LEAST || length > MOST || linkShare(element, length) > MOST_LINKED) return null;
    return element.cloneNode(true) as Element;
  }
  return null;
}

/** Whether a short article is to be taken in place of what was found, null for nothing. */
export const holdsMoreText = (short: Element, found: Element | null): boolean =>
  !found || textLength(found) < ENOUGH * textLength(short);
