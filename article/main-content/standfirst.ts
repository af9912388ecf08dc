import { linkShare, textLength } from '../measure';
import { reduceToLetters } from '../metadata/text';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { afterHeadline } from './headline';

const STANDFIRST_NAME =
  /(?:^|[\s_-])(?:standfirst|chap[oô]|dek|deck|lead(?:-?(?:text|paragraph|in))?|lede|intro(?:duction)?|subtitle|sub-?head(?:line|ing)?|entradilla|vorspann|teaser-?text|abstract|summary|excerpt|description|sottotitolo|bajada)(?=$|[\s_-])/i;
const MIN_LENGTH = 50;
const MAX_LENGTH = 700;
const MAX_LINKED = 0.4;

/** Attributes that sites use to name elements. */
const NAME_ATTRIBUTES = ['class', 'data-testid', 'data-component', 'data-gu-name'];
const isNamed = (element: Element): boolean =>
  NAME_ATTRIBUTES.some((attribute) => STANDFIRST_NAME.test(element.getAttribute(attribute) ?? ''));

function isStandfirst(element: Element): boolean {
  const length = textLength(element);
  if (length < MIN_LENGTH || length > MAX_LENGTH || linkShare(element) > MAX_LINKED) return false;
  return element.matches('p, h2, h3') || isNamed(element);
}

/** Length of the page's description to compare with, in characters, and maximum number of blocks to check. */
const COMPARED_LENGTH = 50;
const MAX_BLOCKS = 40;
const BLOCK_SELECTOR = 'p, h2, h3, h4, h5, div';

/** The first block after the headline that starts like the page's description: most sites use the standfirst for both. */
function findDescribed(headline: Element, description: string, isOutside: (element: Element) => boolean) {
  const key = reduceToLetters(description).slice(0, COMPARED_LENGTH);
  const body = headline.ownerDocument.body;
  if (key.length < COMPARED_LENGTH) return null;
  let checked = 0;
  const walker = headline.ownerDocument.createTreeWalker(body, 1 /* elements */);
  walker.currentNode = headline;
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    if (!element.matches(BLOCK_SELECTOR) || element.querySelector(BLOCK_SELECTOR)) continue;
    if (++checked > MAX_BLOCKS) return null;
    const text = element.textContent ?? '';
    const length = textLength(element);
    if (
      length < MIN_LENGTH ||
      length > MAX_LENGTH ||
      !reduceToLetters(text.slice(0, 4 * COMPARED_LENGTH)).startsWith(key)
    )
      continue;
    return linkShare(element) <= MAX_LINKED && !isOutside(element) ? element : null;
  }
  return null;
}

/** A new paragraph with the content and place of an element. */
function createParagraph(element: Element): Element {
  const paragraph = element.ownerDocument.createElement('p');
  for (const child of element.childNodes) paragraph.append(child.cloneNode(true));
  const place = element.getAttribute(PLACE_ATTRIBUTE);
  if (place) paragraph.setAttribute(PLACE_ATTRIBUTE, place);
  return paragraph;
}

/**
 * Finds the standfirst before Readability removes headers: a short text after the headline that is named as one, a paragraph
 * in the headline's header, or the text of the page's description. `isOutside` tests for boilerplate. Returns a new
 * paragraph, or null.
 */
export function findStandfirst(
  headline: Element | null,
  description: string,
  isOutside: (element: Element) => boolean,
): Element | null {
  if (!headline) return null;
  const header = headline.closest('header');
  for (const element of afterHeadline(headline)) {
    const named = isNamed(element) && isStandfirst(element);
    if (!named && !(header?.contains(element) && element.localName === 'p' && isStandfirst(element)))
      continue;
    return createParagraph(element);
  }
  const described = findDescribed(headline, description, isOutside);
  return described && createParagraph(described);
}

/** Adds the standfirst to the top of the chosen element, unless it's there already. */
export function addStandfirst(root: Element, standfirst: Element | null): void {
  if (
    standfirst &&
    !reduceToLetters(root.textContent ?? '').includes(reduceToLetters(standfirst.textContent ?? ''))
  )
    root.prepend(standfirst);
}
