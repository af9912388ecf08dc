import { isClobberedForm } from './clobbering';

/** Number of the live element that a copy was made from; an index into `Snapshot.places`. */
export const PLACE_ATTRIBUTE = 'data-place';

/** Gives an element that stands for another the place of that one. */
export function copyPlace(from: Element, to: Element): void {
  const place = from.getAttribute(PLACE_ATTRIBUTE);
  if (place) to.setAttribute(PLACE_ATTRIBUTE, place);
}

/** A live element and its copy. */
export interface ElementPair {
  live: Element;
  copy: Element;
}

/** A text block and its position in the window. */
export interface PlacedBlock extends ElementPair {
  box: DOMRect;
}

/** Pairs every element under `live` with its copy. Both lists are in document order, so they match by index. */
export function pairElements(live: ParentNode, copy: ParentNode): ElementPair[] {
  const copies = copy.querySelectorAll('*');
  const pairs: ElementPair[] = [];
  live.querySelectorAll('*').forEach((element, index) => {
    const elementCopy = copies[index];
    // Skip line breaks: there is nothing to learn from them, and a text may have a hundred thousand. A clobbered form
    // can't be read reliably; its content is paired on its own.
    if (
      elementCopy &&
      element.localName !== 'br' &&
      !(elementCopy.localName === 'form' && isClobberedForm(element))
    )
      pairs.push({ live: element, copy: elementCopy });
  });
  return pairs;
}
