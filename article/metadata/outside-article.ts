import { isLonger } from '../measure';

/** Code: names and dates in an example aren't the article's. */
export const CODE_SELECTOR = 'pre, code, samp, kbd';

/**
 * Creates a selector for what is outside the article: navigation, footers, and elements with a class or id that starts with
 * one of `words`. Only the start counts, as "has-sidebar" is the box next to the sidebar. An article's own footer is kept:
 * Drupal and older WordPress themes put author and date there.
 */
export function createOutsideSelector(...words: string[]): string {
  const named = words.flatMap((word) => [
    `[class^="${word}" i]:not(body)`,
    `[class*=" ${word}" i]:not(body)`,
    `[id^="${word}" i]:not(body)`,
  ]);
  return ['nav', 'footer:not(article footer)', ...named].join(', ');
}

/**
 * Whether an element is inside something matched by `selector`. A box around the headline doesn't count, whatever its name:
 * Blogger puts its posts in a "widget".
 */
export function isOutsideArticle(element: Element, selector: string, headline: Element | null): boolean {
  if (!headline) return element.closest(selector) !== null;
  // All further ancestors contain the headline too, so the walk can end at the first one that does.
  for (let box: Element | null = element; box && !box.contains(headline); box = box.parentElement)
    if (box.matches(selector)) return true;
  return false;
}

/** The first `maxCount` elements that fit. Stops there: a page may have thousands of elements named like a date. */
export function takeFirst(
  elements: Iterable<Element>,
  maxCount: number,
  fits: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (found.length === maxCount) break;
    if (fits(element)) found.push(element);
  }
  return found;
}

/** A box with more text than this, in characters, is not the teaser of another article. */
const MAX_TEASER_LENGTH = 500;
const LINKED_HEADING =
  ':is(h2, h3, h4) a[href]:not([href^="#"], [rel~="author"], [href*="/author"]), a[href] :is(h2, h3, h4)';

/**
 * Creates a test whether an element stands in a small box whose heading links to another article. Looks at each box once,
 * however many elements it holds.
 */
export function createTeaserTest(headline: Element | null): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isInTeaser = (box: Element | null): boolean => {
    if (!headline || !box || box.contains(headline)) return false;
    const isTeaser =
      known.get(box) ??
      (!isLonger(box, MAX_TEASER_LENGTH) &&
        (box.querySelector(LINKED_HEADING) !== null ||
          box.matches('a[href]:has(h2, h3, h4)') ||
          isInTeaser(box.parentElement)));
    known.set(box, isTeaser);
    return isTeaser;
  };
  return isInTeaser;
}
