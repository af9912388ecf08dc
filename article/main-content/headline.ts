import { matchesTitle } from '../metadata/headline';
import { reduceToLetters } from '../metadata/text';

/** Maximum number of levels from the headline up to its header. */
const MAX_LEVELS = 3;
/** Maximum number of headings to check; a page with more is an index. */
const MAX_HEADINGS = 60;

/**
 * The article's headline element, or null. Prefers a heading that matches the title, inside the article first: sticky bars
 * repeat it, and logos may be first-level headings too. Otherwise takes the first headline.
 */
export function findHeadline(copy: Document, title: string): Element | null {
  const key = reduceToLetters(title);
  const headings = [...copy.querySelectorAll('[itemprop~="headline"]:not(meta), h1, h2, h3, h4')].slice(
    0,
    MAX_HEADINGS,
  );
  const matching = key
    ? headings.filter((heading) => matchesTitle(reduceToLetters(heading.textContent ?? ''), key))
    : [];
  return (
    matching.find((heading) => heading.closest('article, main, [role=main]')) ??
    matching[0] ??
    copy.querySelector('[itemprop~="headline"]:not(meta)') ??
    copy.querySelector('article h1, main h1') ??
    copy.querySelector('h1')
  );
}

/** Elements after the headline in its own box and the surrounding ones, up to the article's, in reading order. */
export function* afterHeadline(headline: Element): Generator<Element> {
  let box: Element | null = headline;
  for (let level = 0; box && level < MAX_LEVELS; level++, box = box.parentElement) {
    if (/^(?:article|main|body)$/.test(box.localName)) return;
    for (let next = box.nextElementSibling; next; next = next.nextElementSibling) yield next;
  }
}
