import { matchesTitle } from '../metadata/headline';
import { reduceToLetters } from '../metadata/text';

/** How far over the headline its header may begin. */
const UP = 3;
/** A page with more headings than this is an index. */
const LOOK = 60;

/**
 * The element that holds the article's headline, or null. Takes a prepared copy and the article's title: the heading that says
 * it, in the article before elsewhere (a bar that sticks repeats it, a logo is a first heading too); else the first there is.
 */
export function findHeadline(copy: Document, title: string): Element | null {
  const key = reduceToLetters(title);
  const headings = [...copy.querySelectorAll('[itemprop~="headline"]:not(meta), h1, h2, h3, h4')].slice(
    0,
    LOOK,
  );
  const agreeing = key
    ? headings.filter((heading) => matchesTitle(reduceToLetters(heading.textContent ?? ''), key))
    : [];
  return (
    agreeing.find((heading) => heading.closest('article, main, [role=main]')) ??
    agreeing[0] ??
    copy.querySelector('[itemprop~="headline"]:not(meta)') ??
    copy.querySelector('article h1, main h1') ??
    copy.querySelector('h1')
  );
}

/** What follows the headline in its own box and in the boxes round it, up to the article's, in reading order. */
export function* afterHeadline(headline: Element): Generator<Element> {
  let at: Element | null = headline;
  for (let up = 0; at && up < UP; up++, at = at.parentElement) {
    if (/^(?:article|main|body)$/.test(at.localName)) return;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) yield next;
  }
}
