import { textLength } from '../../article/measure';

const INLINE = /^(?:inline|contents|ruby|math|none)/;

/** Whether a part of the page can be pointed at: a box that is seen and says something. */
function isPickable(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < 8 || height < 8 || !(element.textContent ?? '').trim()) return false;
  return !INLINE.test(element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '');
}

/** The nearest part that an element is in, or is. */
export function partOf(element: Element | null): Element | null {
  let current = element;
  while (current && current.localName !== 'html' && !isPickable(current)) current = current.parentElement;
  return current?.localName === 'html' ? current.ownerDocument.body : current;
}

/** The part round another that is more than it; itself where there is none. */
export function wider(part: Element): Element {
  let current = part.parentElement;
  while (current && current.localName !== 'html') {
    if (isPickable(current) && textLength(current) > textLength(part)) return current;
    current = current.parentElement;
  }
  return part;
}

/** The first part within another that is less than it; itself where there is none. */
export function narrower(part: Element): Element {
  for (const child of part.querySelectorAll('*'))
    if (isPickable(child) && textLength(child) < textLength(part)) return child;
  return part;
}

/** The part before (−1) or after (1) another in reading order; a part's end leads on to what is after it. */
export function beside(part: Element, by: 1 | -1): Element {
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

/** Where pointing begins: what the page calls its article or main part, else what is in the middle of the window. */
export function firstPart(page: Document): Element {
  const named = [...page.querySelectorAll('article, main, [role="main"]')].filter(isPickable);
  named.sort((a, b) => textLength(b) - textLength(a));
  const window = page.defaultView;
  const middle = window && page.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  return named[0] ?? partOf(middle) ?? page.body;
}
