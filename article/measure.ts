import { DENSE } from './scripts';

/** Whether a UTF-16 unit is white space, as `\s` of a regular expression has it. */
const isSpace = (unit: number): boolean =>
  unit < 160
    ? unit === 32 || (unit >= 9 && unit <= 13)
    : unit === 0xa0 ||
      unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200a) ||
      unit === 0x2028 ||
      unit === 0x2029 ||
      unit === 0x202f ||
      unit === 0x205f ||
      unit === 0x3000 ||
      unit === 0xfeff;

/**
 * Length of a text with white space folded and none at its ends, in characters. Counted, and not of a folded copy: every rule
 * asks for it, of every block.
 */
export function foldedLength(text: string): number {
  let length = 0;
  let spaces = 0;
  for (let index = 0; index < text.length; index++) {
    if (isSpace(text.charCodeAt(index))) spaces = length ? 1 : 0;
    else {
      length += spaces + 1;
      spaces = 0;
    }
  }
  return length;
}

/** Length of an element's text with white space folded, in characters. */
export const textLength = (element: Element): number => foldedLength(element.textContent ?? '');

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
export function solidLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) if (!isSpace(text.charCodeAt(index))) length++;
  return length;
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
