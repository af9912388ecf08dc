import type { RemovedPiece } from '../../../article/types';

/** Between these nothing may stand but their like: a piece comes after the whole. */
const PARTS = 'li, dt, dd, tr, td, th, thead, tbody, tfoot, caption, figcaption, summary, rt, ruby';
/** What the view put round them is one with them. */
const BOXES = '.scrolls, .code, .card, .row > *';

/** The outermost element that ends where `block` ends, so that what follows it stands between blocks. */
function wholeOf(block: Element, content: Element): Element {
  let whole = block;
  for (let at: Element | null = block; at && at !== content; at = at.parentElement) {
    const last = whole.parentElement?.lastElementChild === whole;
    if (at.matches(PARTS) || at.matches(BOXES) || (at !== whole && last)) whole = at;
  }
  while (
    whole.parentElement &&
    whole.parentElement !== content &&
    whole.parentElement.matches(`${PARTS}, ul, ol, dl, table, ${BOXES}`)
  )
    whole = whole.parentElement;
  return whole;
}

/**
 * Puts an element where a piece was: after the nearest block before it that is still there, else at the article's start.
 * Takes the element, the piece and the article's content.
 */
export function putBack(element: Element, piece: RemovedPiece, content: Element): void {
  for (const { place, within } of piece.anchors) {
    const block = content.querySelector(`[data-place="${CSS.escape(place)}"]`);
    if (!block) continue;
    if (within && block.matches('div, section, blockquote, li, dd, td, figure')) block.append(element);
    else wholeOf(block, content).after(element);
    return;
  }
  content.prepend(element);
}
