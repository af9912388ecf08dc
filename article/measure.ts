import { DENSE } from './scripts';

/** Length of an element's text with white space folded, in characters. */
export function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

/**
 * Whether an element's text with white space folded is longer than `most` characters. Reads no more of it than says so: many
 * may ask it of one large box.
 */
export function isLonger(element: Element, most: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
  for (let solid = 0; walker.nextNode(); ) {
    solid += solidLength(walker.currentNode.nodeValue ?? '');
    if (solid > most) return true;
  }
  return textLength(element) > most;
}

/** Characters of a text that are no white space. */
export const solidLength = (text: string): number => text.replace(/\s+/g, '').length;

/** Characters of Latin script that one of a dense script says as much as. */
const DENSITY = 2.5;

/** Length of an element's text in characters of Latin script: those that write without spaces say the same in fewer. */
export function weightedLength(element: Element): number {
  return textLength(element) * (DENSE.test(element.textContent ?? '') ? DENSITY : 1);
}

/** Share of an element's text that stands in links, 0 … 1; 0 for no text. Takes its length too where that is known. */
export function linkShare(element: Element, all = textLength(element)): number {
  if (!all) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += textLength(link);
  return Math.min(1, linked / all);
}

/** Whether an element holds text beside one of its descendants. Stops at the first it meets, so it is cheap in a large page. */
export function holdsTextBeside(box: Element, part: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* text */);
  while (walker.nextNode())
    if (/\S/.test(walker.currentNode.nodeValue ?? '') && !part.contains(walker.currentNode)) return true;
  return false;
}
