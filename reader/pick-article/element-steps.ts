import { hasVisibleText, visibleText } from './visible-text';

const INLINE = /^(?:inline|contents|ruby|math|none)/;

/** Number of visible characters of an element. */
const textLength = (element: Element): number => visibleText(element).length;

/** Whether the user can pick an element: a visible box with text. */
function isPickable(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < 8 || height < 8) return false;
  if (INLINE.test(element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '')) return false;
  return hasVisibleText(element);
}

/** The nearest pickable ancestor of an element, or itself. */
export function findPart(element: Element | null): Element | null {
  let current = element;
  while (current && current.localName !== 'html' && !isPickable(current)) current = current.parentElement;
  return current?.localName === 'html' ? current.ownerDocument.body : current;
}

/** The next larger part around a part; itself if there is none. */
export function largerPart(part: Element): Element {
  const length = textLength(part);
  let current = part.parentElement;
  while (current && current.localName !== 'html') {
    if (isPickable(current) && textLength(current) > length) return current;
    current = current.parentElement;
  }
  return part;
}

/** The first smaller part within a part; itself if there is none. */
export function smallerPart(part: Element): Element {
  const length = textLength(part);
  for (const child of part.querySelectorAll('*'))
    if (isPickable(child) && textLength(child) < length) return child;
  return part;
}

/** The part before (−1) or after (1) a part, in document order. */
export function adjacentPart(part: Element, by: 1 | -1): Element {
  for (
    let current: Element | null = part;
    current && current.localName !== 'body';
    current = current.parentElement
  ) {
    let sibling = by > 0 ? current.nextElementSibling : current.previousElementSibling;
    while (sibling && !isPickable(sibling))
      sibling = by > 0 ? sibling.nextElementSibling : sibling.previousElementSibling;
    if (sibling) return sibling;
  }
  return part;
}

/** The part to start with: the page's article or main element, else the one in the middle of the viewport. */
export function firstPart(page: Document): Element {
  const candidates = [...page.querySelectorAll('article, main, [role="main"]')]
    .filter(isPickable)
    .map((part) => ({ part, length: textLength(part) }))
    .sort((a, b) => b.length - a.length);
  const window = page.defaultView;
  const middle = window && page.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  return candidates[0]?.part ?? findPart(middle) ?? page.body;
}
