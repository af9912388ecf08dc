import { textLength } from '../../article/measure';

const INLINE = /^(?:inline|contents|ruby|math|none)/;

/** Whether a part of the page can be pointed at: a box that is seen and says something. */
function isPart(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < 8 || height < 8 || !(element.textContent ?? '').trim()) return false;
  return !INLINE.test(element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '');
}

/** The nearest part that an element is in, or is. */
export function partOf(element: Element | null): Element | null {
  let at = element;
  while (at && at.localName !== 'html' && !isPart(at)) at = at.parentElement;
  return at?.localName === 'html' ? at.ownerDocument.body : at;
}

/** The part round another that is more than it; itself where there is none. */
export function wider(part: Element): Element {
  let at = part.parentElement;
  while (at && at.localName !== 'html') {
    if (isPart(at) && textLength(at) > textLength(part)) return at;
    at = at.parentElement;
  }
  return part;
}

/** The first part within another that is less than it; itself where there is none. */
export function narrower(part: Element): Element {
  for (const child of part.querySelectorAll('*'))
    if (isPart(child) && textLength(child) < textLength(part)) return child;
  return part;
}

/** The part before (−1) or after (1) another in reading order; a part's end leads on to what is after it. */
export function beside(part: Element, by: 1 | -1): Element {
  for (let at: Element | null = part; at && at.localName !== 'body'; at = at.parentElement) {
    let sibling = by > 0 ? at.nextElementSibling : at.previousElementSibling;
    while (sibling && !isPart(sibling))
      sibling = by > 0 ? sibling.nextElementSibling : sibling.previousElementSibling;
    if (sibling) return sibling;
  }
  return part;
}

/** Where pointing begins: what the page calls its article or main part, else what is in the middle of the window. */
export function firstPart(page: Document): Element {
  const named = [...page.querySelectorAll('article, main, [role="main"]')].filter(isPart);
  named.sort((a, b) => textLength(b) - textLength(a));
  const window = page.defaultView;
  const middle = window && page.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  return named[0] ?? partOf(middle) ?? page.body;
}
