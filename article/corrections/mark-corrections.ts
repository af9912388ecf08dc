import { moveChildren } from '../dom/move';
import { textLength } from '../measure';
import { type ElementPair, PLACE_ATTRIBUTE } from '../snapshot/pairs';

/** The user's corrections for a site, as selectors for its live pages. */
export interface Corrections {
  /** The element to use as the article, or null. */
  pick: string | null;
  /** Elements to always remove. */
  removals: readonly string[];
}

/** On the copy of the element that the user picked as the article. */
export const PICKED_ATTRIBUTE = 'data-picked';
/** On copies of elements that the user removes from every article on this site. */
export const REMOVED_ATTRIBUTE = 'data-taken';

/** If a removal matches more than this share of the page's text, its selector no longer means the same thing. */
const MAX_REMOVAL_SHARE = 0.4;
/** If a picked element has less text than this, in characters, the page is of another kind. */
const MIN_PICK_LENGTH = 40;

/** Elements that match a selector; [] if it's invalid. */
function selectElements(page: Document, selector: string): Element[] {
  try {
    return [...page.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/**
 * Marks the user's corrections on the copy of a page. Selectors are matched on the live page, as the copy has lost
 * attributes; those that match nothing are ignored.
 */
export function markCorrections(
  page: Document,
  pairs: readonly ElementPair[],
  corrections: Corrections,
): void {
  if (!corrections.pick && !corrections.removals.length) return;
  const copies = new Map<Element, Element>(pairs.map(({ live, copy }) => [live, copy]));
  const picked = corrections.pick ? selectElements(page, corrections.pick) : [];
  const pickedElement = picked.find((element) => textLength(element) >= MIN_PICK_LENGTH);
  if (pickedElement) copies.get(pickedElement)?.setAttribute(PICKED_ATTRIBUTE, '');
  const pageLength = page.body ? textLength(page.body) : 0;
  for (const selector of corrections.removals) {
    const elements = selectElements(page, selector);
    const length = elements.reduce((sum, element) => sum + textLength(element), 0);
    if (length <= MAX_REMOVAL_SHARE * pageLength)
      for (const element of elements) markRemoved(copies.get(element));
  }
}

/** Also marks the blocks inside, because a box may get unwrapped later. */
function markRemoved(copy: Element | undefined): void {
  copy?.setAttribute(REMOVED_ATTRIBUTE, '');
  for (const block of copy?.querySelectorAll(`[${PLACE_ATTRIBUTE}]`) ?? [])
    block.setAttribute(REMOVED_ATTRIBUTE, '');
}

/** The picked element of a prepared copy inside a new box, or null. */
export function findPickedRoot(copy: Document): Element | null {
  const pickedElement = copy.querySelector(`[${PICKED_ATTRIBUTE}]`);
  if (!pickedElement || textLength(pickedElement) < MIN_PICK_LENGTH) return null;
  const root = copy.createElement('div');
  if (pickedElement.localName === 'body') moveChildren(pickedElement, root);
  else root.append(pickedElement);
  return root;
}
