import { DENSE } from './scripts';

/** Length of an element's text with white space folded, in characters. */
export function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

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
