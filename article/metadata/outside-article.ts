/**
 * A selector for what stands beside an article: navigation and footers, and what is named by a class or id that begins with
 * one of `words`. Only with its beginning: a box called "has-sidebar" is the one beside the sidebar. An article's own footer
 * is where Drupal and older themes of WordPress write who wrote it and when.
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
 * Whether an element stands in what a selector of `elsewhere` names. A box round the headline is none, whatever it is called:
 * Blogger keeps its posts in a "widget". Takes the page's headline, or null.
 */
export function isOutsideArticle(element: Element, selector: string, headline: Element | null): boolean {
  let box = element.closest(selector);
  while (box && headline && box.contains(headline)) box = box.parentElement?.closest(selector) ?? null;
  return box !== null;
}

/** The first `most` of some elements that fit. No more are looked at: a page may have thousands that are named like a date. */
export function takeFirst(
  elements: Iterable<Element>,
  most: number,
  fits: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (found.length === most) break;
    if (fits(element)) found.push(element);
  }
  return found;
}
