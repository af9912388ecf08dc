import { unwrapAll } from '../dom/move';

/** Maximum nesting of a page's copy. Parsers stop at 512; no page written by people needs a quarter of that. */
const MAX_DEPTH = 128;

/** Text blocks may nest twice as deep, because unwrapping them would merge separate paragraphs. */
const TEXT_BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 pre li figure table blockquote dt dd'.split(' '));

/**
 * Unwraps boxes nested deeper than anything written by hand, keeping their content. Scripts can nest boxes by the thousand,
 * and later steps walk up and down from every element. Linear in the size of the copy.
 */
export function limitDepth(body: Element): void {
  const depths = new Map<Element, number>([[body, 0]]);
  const tooDeep = new Set<Element>();
  for (const element of body.querySelectorAll('*')) {
    // Skip leaves: they add no depth, and most elements of a large page are leaves.
    if (!element.firstElementChild) continue;
    const parentDepth = (element.parentElement && depths.get(element.parentElement)) ?? 0;
    const maxDepth = TEXT_BLOCKS.has(element.localName) ? 2 * MAX_DEPTH : MAX_DEPTH;
    const isTooDeep = parentDepth >= maxDepth;
    if (isTooDeep) tooDeep.add(element);
    depths.set(element, isTooDeep ? parentDepth : parentDepth + 1);
  }
  unwrapAll(tooDeep);
}
