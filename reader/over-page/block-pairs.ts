import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { ViewNavigator } from '../navigation/view-navigator';

/** A block of the article in the page and in the view. */
interface BlockPair {
  page: Element;
  view: Element;
}

/** Where a reader is: a block, and how much of its height has gone past the top, 0 … 1. */
export interface PairPosition {
  pair: BlockPair;
  past: number;
}

/** Blocks of the view that came from a block of the page which is still there, in reading order. */
export function findBlockPairs(view: Document, places: readonly Element[]): BlockPair[] {
  const pairs: BlockPair[] = [];
  for (const element of view.querySelectorAll(`[${PLACE_ATTRIBUTE}]`)) {
    const page = places[Number(element.getAttribute(PLACE_ATTRIBUTE))];
    if (page?.isConnected) pairs.push({ page, view: element });
  }
  return pairs;
}

/** Height of what a page keeps fixed at its top, in pixels: the first line that can be read is under it. */
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

/** The block that reading has come to in the view; null before the first one. Takes what moves the view. */
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

/** The block that crosses the line `top` pixels under the page's top; null before the first one. */
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

/** Scrolls the page so that `place` stands `top` pixels under its window's top, as it does in the view. */
export function scrollPage(position: PairPosition, top: number): void {
  const element = position.pair.page;
  const window = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  window?.scrollBy({ top: box.top - top + position.past * box.height, behavior: 'instant' });
}
