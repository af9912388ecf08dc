import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { ViewNavigator } from '../navigation/view-navigator';

/** A block of the article in the page, and its copy in the view. */
interface BlockPair {
  page: Element;
  view: Element;
}

/** A reading position: a block, and how much of its height is above the top, 0 to 1. */
export interface PairPosition {
  pair: BlockPair;
  past: number;
}

/**
 * The blocks of the view whose originals are still in the page, in document order. `places` holds the originals by place
 * number.
 */
export function findBlockPairs(view: Document, places: readonly Element[]): BlockPair[] {
  const pairs: BlockPair[] = [];
  for (const element of view.querySelectorAll(`[${PLACE_ATTRIBUTE}]`)) {
    const page = places[Number(element.getAttribute(PLACE_ATTRIBUTE))];
    if (page?.isConnected) pairs.push({ page, view: element });
  }
  return pairs;
}

/** Height of a fixed or sticky header at the top of the page (pixels); the first readable line is below it. */
export function stickyHeaderHeight(page: Document): number {
  const window = page.defaultView;
  if (!window) return 0;
  for (
    let element = page.elementFromPoint(window.innerWidth / 2, 2);
    element;
    element = element.parentElement
  ) {
    const { position } = window.getComputedStyle(element);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const { bottom, height } = element.getBoundingClientRect();
    return height < window.innerHeight * 0.4 ? Math.max(0, bottom) : 0;
  }
  return 0;
}

/** The reading position in the view; null before the first block. */
export function positionInView(pairs: BlockPair[], navigator: ViewNavigator): PairPosition | null {
  let first = true;
  for (const pair of pairs) {
    const box = pair.view.getBoundingClientRect();
    if (box.height === 0) continue;
    const relation = navigator.relation(box);
    if (relation === 'before') first = false;
    else
      return first && relation === 'ahead'
        ? null
        : { pair, past: Math.max(0, navigator.scrolledPast(pair.view)) };
  }
  return null;
}

/** The block at `top` pixels below the top of the page's viewport; null before the first block. */
export function positionInPage(pairs: BlockPair[], top: number): PairPosition | null {
  let first = true;
  for (const pair of pairs) {
    const box = pair.page.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top + 4) {
      if (box.height > 0) first = false;
      continue;
    }
    if (first && box.top >= top) return null;
    return { pair, past: Math.max(0, (top - box.top) / box.height) };
  }
  return null;
}

/** Scrolls the page so that the position is `top` pixels below the top of its viewport. */
export function scrollPage(position: PairPosition, top: number): void {
  const element = position.pair.page;
  const window = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  window?.scrollBy({ top: box.top - top + position.past * box.height, behavior: 'instant' });
}
