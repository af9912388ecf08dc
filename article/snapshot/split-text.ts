import { unwrapAll } from '../dom/move';

/** More words or letters in boxes of their own than this, in one element, were put there by a script. */
const LEAST = 100;

const isBare = (element: Element): boolean =>
  element.localName === 'span' && !element.attributes.length && !element.firstElementChild;

/**
 * Puts texts together again that a script took apart to move or to time them: word by word or letter by letter, each in a span
 * of its own that says nothing of itself. Takes the pairs of a page and its copy. A few spans side by side may be a row of
 * buttons, and spans that are laid out as blocks are lines: they stay.
 */
export function joinSplitText(
  window: Window | null,
  pairs: readonly { live: Element; copy: Element }[],
): void {
  const parts = new Map<Element, { live: Element; copies: Element[] }>();
  for (const { live, copy } of pairs) {
    const parent = copy.parentElement;
    if (!parent || !isBare(live)) continue;
    const known = parts.get(parent);
    if (known) known.copies.push(copy);
    else parts.set(parent, { live, copies: [copy] });
  }
  for (const [parent, { live, copies }] of parts) {
    if (copies.length < LEAST) continue;
    if (window && window.getComputedStyle(live).display !== 'inline') continue;
    unwrapAll(new Set(copies));
    parent.normalize();
  }
}
