import { linkShare, textLength } from '../measure';
import { reduceToLetters } from '../metadata/text';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { afterHeadline } from './headline';

const NAME =
  /(?:^|[\s_-])(?:standfirst|chap[oô]|dek|deck|lead(?:-?(?:text|paragraph|in))?|lede|intro(?:duction)?|subtitle|sub-?head(?:line|ing)?|entradilla|vorspann|teaser-?text|abstract|summary|excerpt|description|sottotitolo|bajada)(?=$|[\s_-])/i;
const LEAST = 50;
const MOST = 700;
const MOST_LINKED = 0.4;

/** The attributes in which a page calls an element by name. */
const NAMES = ['class', 'data-testid', 'data-component', 'data-gu-name'];
const isNamed = (element: Element): boolean =>
  NAMES.some((attribute) => NAME.test(element.getAttribute(attribute) ?? ''));

function isStandfirst(element: Element): boolean {
  const length = textLength(element);
  if (length < LEAST || length > MOST || linkShare(element) > MOST_LINKED) return false;
  return element.matches('p, h2, h3') || isNamed(element);
}

/** Characters of the page's own description that a standfirst begins with, and blocks that are looked at for it. */
const WITNESS = 50;
const LOOK = 40;
const BLOCKS = 'p, h2, h3, h4, h5, div';

/** The first block after the headline that begins as the page describes itself: most sites give their standfirst for that. */
function findDescribed(headline: Element, description: string, outside: (element: Element) => boolean) {
  const key = reduceToLetters(description).slice(0, WITNESS);
  const body = headline.ownerDocument.body;
  if (key.length < WITNESS) return null;
  let looked = 0;
  const walker = headline.ownerDocument.createTreeWalker(body, 1 /* elements */);
  walker.currentNode = headline;
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    if (!element.matches(BLOCKS) || element.querySelector(BLOCKS)) continue;
    if (++looked > LOOK) return null;
    const text = element.textContent ?? '';
    const length = textLength(element);
    if (length < LEAST || length > MOST || !reduceToLetters(text.slice(0, 4 * WITNESS)).startsWith(key))
      continue;
    return linkShare(element) <= MOST_LINKED && !outside(element) ? element : null;
  }
  return null;
}

/** A paragraph with what is in an element, and its place. */
function paragraphOf(element: Element): Element {
  const paragraph = element.ownerDocument.createElement('p');
  for (const child of element.childNodes) paragraph.append(child.cloneNode(true));
  const place = element.getAttribute(PLACE_ATTRIBUTE);
  if (place) paragraph.setAttribute(PLACE_ATTRIBUTE, place);
  return paragraph;
}

/**
 * The standfirst of a page, before Readability takes headers away: a short text after the headline, named as one, or a
 * paragraph in the headline's own header, or what the page describes itself by. Takes the headline of a prepared copy, the
 * page's description, and a test for what stands beside the article; returns a paragraph of its own, or null.
 */
export function findStandfirst(
  headline: Element | null,
  description: string,
  outside: (element: Element) => boolean,
): Element | null {
  if (!headline) return null;
  const header = headline.closest('header');
  for (const element of afterHeadline(headline)) {
    const named = isNamed(element) && isStandfirst(element);
    if (!named && !(header?.contains(element) && element.localName === 'p' && isStandfirst(element)))
      continue;
    return paragraphOf(element);
  }
  const described = findDescribed(headline, description, outside);
  return described && paragraphOf(described);
}

/** Brings a standfirst to the top of the chosen element that lacks it. */
export function addStandfirst(root: Element, standfirst: Element | null): void {
  if (
    standfirst &&
    !reduceToLetters(root.textContent ?? '').includes(reduceToLetters(standfirst.textContent ?? ''))
  )
    root.prepend(standfirst);
}
