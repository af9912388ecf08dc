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

/** The ancestors of an element, innermost first. By a walker: a form's fields may shadow its `parentElement`. */
function* ancestorsOf(element: Element): Generator<Element> {
  const page = element.ownerDocument;
  const walker = page.createTreeWalker(page.documentElement, 1 /* elements */);
  walker.currentNode = element;
  while (walker.parentNode()) yield walker.currentNode as Element;
}

/** Height of a fixed or sticky header at the top of the page (pixels); the first readable line is below it. */
export function stickyHeaderHeight(page: Document): number {
  const window = page.defaultView;
  if (!window) return 0;
  const topmost = page.elementFromPoint(window.innerWidth / 2, 2);
  for (const element of topmost ? [topmost, ...ancestorsOf(topmost)] : []) {
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

/** The element that scrolls a block, if it isn't the window: pages that fill the window scroll their text in a box. */
function scrollerOf(block: Element): Element | null {
  const page = block.ownerDocument;
  const window = page.defaultView;
  const { documentElement: root, body, scrollingElement } = page;
  if (!window) return null;
  for (const element of ancestorsOf(block)) {
    if (element === root) break;
    if (element.scrollHeight <= element.clientHeight + 1 || element === scrollingElement) continue;
    if (!/^(?:auto|scroll|overlay|hidden)$/.test(window.getComputedStyle(element).overflowY)) continue;
    // The body's overflow applies to the window, unless the root has one of its own.
    if (element === body && window.getComputedStyle(root).overflowY === 'visible') continue;
    return element;
  }
  return null;
}

/** The scroller of most of an article: that of the block in its middle. */
const scrollerOfPairs = (pairs: readonly BlockPair[]): Element | null => {
  const middle = pairs[pairs.length >> 1];
  return middle ? scrollerOf(middle.page) : null;
};

/** Whether the page was scrolled: the window, or the box that holds the article. */
export function isPageScrolled(page: Document, pairs: readonly BlockPair[]): boolean {
  return Boolean(page.defaultView?.scrollY || scrollerOfPairs(pairs)?.scrollTop);
}

/** The first visible line of a scroller (pixels of the viewport), below whatever covers the top of the window. */
const topOfScroller = (scroller: Element | null, top: number): number =>
  scroller ? Math.max(top, scroller.getBoundingClientRect().top + scroller.clientTop) : top;

/** The block at `top` pixels below the top of the page's viewport; null before the first block. */
export function positionInPage(pairs: BlockPair[], top: number): PairPosition | null {
  const line = topOfScroller(scrollerOfPairs(pairs), top);
  let first = true;
  for (const pair of pairs) {
    const box = pair.page.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= line + 4) {
      if (box.height > 0) first = false;
      continue;
    }
    if (first && box.top >= line) return null;
    return { pair, past: Math.max(0, (line - box.top) / box.height) };
  }
  return null;
}

/** Scrolls the page so that the position is `top` pixels below the top of its viewport, or at the top of its scrolling box. */
export function scrollPage(position: PairPosition, top: number): void {
  const element = position.pair.page;
  const window = element.ownerDocument.defaultView;
  const offsetFrom = (line: number) => {
    const box = element.getBoundingClientRect();
    return box.top - line + position.past * box.height;
  };
  let isInBox = false;
  for (let box = scrollerOf(element); box; box = scrollerOf(box)) {
    box.scrollBy({ top: offsetFrom(topOfScroller(box, top)), behavior: 'instant' });
    isInBox = true;
  }
  const offset = offsetFrom(top);
  const isInSight = offset >= 0 && window !== null && offset < window.innerHeight / 2;
  if (!isInBox || !isInSight) window?.scrollBy({ top: offset, behavior: 'instant' });
}
