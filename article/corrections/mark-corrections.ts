import { moveChildren } from '../dom/move';
import { textLength } from '../measure';
import { type ElementPair, PLACE_ATTRIBUTE } from '../snapshot/pairs';

/** What a reader corrected on a site: selectors of its live pages. */
export interface Corrections {
  /** The part that is the article; null where nobody pointed one out. */
  pick: string | null;
  /** What is always taken out. */
  removals: readonly string[];
}

/** On the copy of the part that the reader pointed out as the article. */
export const PICKED_ATTRIBUTE = 'data-picked';
/** On the copy of what the reader always takes out of this site's articles. */
export const REMOVED_ATTRIBUTE = 'data-taken';

/** A removal that would take this share of the page's text has come to mean something else there. */
const TOO_MUCH = 0.4;
/** A picked part with less text, in characters, is a page of another kind. */
const LEAST = 40;

/** What a selector names on a page; [] where it is no selector any more. */
function select(page: Document, selector: string): Element[] {
  try {
    return [...page.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/**
 * Marks on a page's copy what the reader corrected on its site. Selectors are those of the live page, which has what the
 * copy lost. Takes the live page, the pairs of its snapshot and the corrections; what names nothing here is passed over.
 */
export function markCorrections(
  page: Document,
  pairs: readonly ElementPair[],
  corrections: Corrections,
): void {
  if (!corrections.pick && !corrections.removals.length) return;
  const twins = new Map<Element, Element>(pairs.map(({ live, copy }) => [live, copy]));
  const picked = corrections.pick ? select(page, corrections.pick) : [];
  const part = picked.find((element) => textLength(element) >= LEAST);
  if (part) twins.get(part)?.setAttribute(PICKED_ATTRIBUTE, '');
  const all = page.body ? textLength(page.body) : 0;
  for (const selector of corrections.removals) {
    const found = select(page, selector);
    const length = found.reduce((sum, element) => sum + textLength(element), 0);
    if (length <= TOO_MUCH * all) for (const element of found) markTaken(twins.get(element));
  }
}

/** A box may be unwrapped on the way; its blocks are marked as well. */
function markTaken(copy: Element | undefined): void {
  copy?.setAttribute(REMOVED_ATTRIBUTE, '');
  for (const block of copy?.querySelectorAll(`[${PLACE_ATTRIBUTE}]`) ?? [])
    block.setAttribute(REMOVED_ATTRIBUTE, '');
}

/** The part of a prepared copy that the reader pointed out, in a box of its own; null where there is none. */
export function findPickedRoot(copy: Document): Element | null {
  const part = copy.querySelector(`[${PICKED_ATTRIBUTE}]`);
  if (!part || textLength(part) < LEAST) return null;
  const root = copy.createElement('div');
  if (part.localName === 'body') moveChildren(part, root);
  else root.append(part);
  return root;
}
