import type { RemovedPiece } from '../../../article/types';

/** Between these nothing may stand but their like: a piece comes after the whole. */
const PART_SELECTOR = 'li, dt, dd, tr, td, th, thead, tbody, tfoot, caption, figcaption, summary, rt, ruby';
/** What the view put round them is one with them. */
const BOX_SELECTOR = '.scrolls, .code, .card, .row > *';

/** The outermost element that ends where `block` ends, so that what follows it stands between blocks. */
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
 * Puts an element where a piece was: after the nearest block before it that is still there, else at the article's start.
 * Takes the element, the piece and the article's content.
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
