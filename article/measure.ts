import { DENSE } from './scripts';

/** Whether a UTF-16 code unit is white space, as matched by `\s` in a regular expression. */
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
 * Length of a text in characters, with white space trimmed and folded. Counts without building the folded string, because
 * every rule measures every block.
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
 * Whether an element's text, with white space folded, is longer than `maxLength` characters. Stops reading as soon as that
 * is certain, since it may be called many times for one large box.
 */
export function isLonger(element: Element, maxLength: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
  for (let solid = 0; walker.nextNode(); ) {
    solid += solidLength(walker.currentNode.nodeValue ?? '');
    if (solid > maxLength) return true;
  }
  return textLength(element) > maxLength;
}

/** Number of characters in a text that aren't white space. */
export function solidLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) if (!isSpace(text.charCodeAt(index))) length++;
  return length;
}

/** One character of a dense script says about as much as this many Latin ones. */
const DENSE_SCRIPT_FACTOR = 2.5;

/** Length of an element's text in Latin characters: scripts written without spaces say the same in fewer. */
export function weightedLength(element: Element): number {
  return textLength(element) * (DENSE.test(element.textContent ?? '') ? DENSE_SCRIPT_FACTOR : 1);
}

/** Share of an element's text that is in links, 0 … 1; 0 if it has no text. Pass `length` if you already know it. */
export function linkShare(element: Element, length = textLength(element)): number {
  if (!length) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += textLength(link);
  return Math.min(1, linked / length);
}

/** Whether an element has text outside the given descendant. Stops at the first match, so it's cheap on large pages. */
export function holdsTextBeside(box: Element, part: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* text */);
  while (walker.nextNode())
    if (/\S/.test(walker.currentNode.nodeValue ?? '') && !part.contains(walker.currentNode)) return true;
  return false;
}

/** The outermost element, below the body, that has no text but that of `element`. */
export function findOuterBox(element: Element): Element {
  let box = element;
  for (
    let parent = element.parentElement;
    parent && parent.localName !== 'body';
    parent = parent.parentElement
  ) {
    if (holdsTextBeside(parent, element)) break;
    box = parent;
  }
  return box;
}
