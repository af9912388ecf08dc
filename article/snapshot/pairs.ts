import { isClobberedForm } from './clobbering';

/** The number of the live element a copied element came from; `Snapshot.places` is indexed by it. */
export const PLACE_ATTRIBUTE = 'data-place';

/** A live element beside its copy. */
export interface ElementPair {
  live: Element;
  copy: Element;
}

/** A block of text and where it stands in the window. */
export interface PlacedBlock extends ElementPair {
  box: DOMRect;
}

/** Pairs every element under `live` with its copy: both lists are in document order, so they match by index. */
export function pairElements(live: ParentNode, copy: ParentNode): ElementPair[] {
  const copies = copy.querySelectorAll('*');
  const pairs: ElementPair[] = [];
  live.querySelectorAll('*').forEach((element, index) => {
    const twin = copies[index];
    // A line's end has nothing to tell, and texts may have a hundred thousand of them. What a form says of itself may be its
    // fields; what is in it speaks for it.
    if (twin && element.localName !== 'br' && !(twin.localName === 'form' && isClobberedForm(element)))
      pairs.push({ live: element, copy: twin });
  });
  return pairs;
}
