/** How far over the headline its header may begin. */
const UP = 3;

/** The element that holds the article's headline, or null. */
export function findHeadline(copy: Document): Element | null {
  return copy.querySelector('[itemprop~="headline"]:not(meta), article h1, main h1, h1');
}

/** What follows the headline in its own box and in the boxes round it, up to the article's, in reading order. */
export function* afterHeadline(headline: Element): Generator<Element> {
  let at: Element | null = headline;
  for (let up = 0; at && up < UP; up++, at = at.parentElement) {
    if (/^(?:article|main|body)$/.test(at.localName)) return;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) yield next;
  }
}
