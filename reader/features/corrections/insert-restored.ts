import type { RemovedPiece } from '../../../article/types';

/** Elements that may only have siblings of their kind: a piece is inserted after their container. */
const PART_SELECTOR = 'li, dt, dd, tr, td, th, thead, tbody, tfoot, caption, figcaption, summary, rt, ruby';
/** Wrappers added by the view, which are treated like their content. */
const BOX_SELECTOR = '.scrolls, .code, .card, .row > *';

/** The outermost element that ends where `block` ends, so that a piece after it is between two blocks. */
function outermostBlock(block: Element, content: Element): Element {
  let outermost = block;
  for (let at: Element | null = block; at && at !== content; at = at.parentElement) {
    const last = outermost.parentElement?.lastElementChild === outermost;
    if (at.matches(PART_SELECTOR) || at.matches(BOX_SELECTOR) || (at !== outermost && last)) outermost = at;
  }
  while (
    outermost.parentElement &&
    outermost.parentElement !== content &&
    outermost.parentElement.matches(`${PART_SELECTOR}, ul, ol, dl, table, ${BOX_SELECTOR}`)
  )
    outermost = outermost.parentElement;
  return outermost;
}

/**
 * Inserts an element where a piece was removed: after the nearest earlier block that still exists, else at the start of
 * the content.
 */
export function insertRestored(element: Element, piece: RemovedPiece, content: Element): void {
  for (const { place, within } of piece.anchors) {
    const block = content.querySelector(`[data-place="${CSS.escape(place)}"]`);
    if (!block) continue;
    if (within && block.matches('div, section, blockquote, li, dd, td, figure')) block.append(element);
    else outermostBlock(block, content).after(element);
    return;
  }
  content.prepend(element);
}
