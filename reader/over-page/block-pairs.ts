import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { ViewNavigator } from '../navigation/view-navigator';

/** A block of the article in the page and in the view. */
interface Twin {
  page: Element;
  view: Element;
}

/** Where a reader is: a block, and how much of its height has gone past the top, 0 … 1. */
export interface Place {
  twin: Twin;
  past: number;
}

/** Blocks of the view that came from a block of the page which is still there, in reading order. */
export function findBlockPairs(view: Document, places: readonly Element[]): Twin[] {
  const found: Twin[] = [];
  for (const element of view.querySelectorAll(`[${PLACE_ATTRIBUTE}]`)) {
    const page = places[Number(element.getAttribute(PLACE_ATTRIBUTE))];
    if (page?.isConnected) found.push({ page, view: element });
  }
  return found;
}

/** Height of what a page keeps fixed at its top, in pixels: the first line that can be read is under it. */
export function stickyHeight(page: Document): number {
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
export function viewPlace(all: Twin[], mover: ViewNavigator): Place | null {
  let first = true;
  for (const twin of all) {
    const box = twin.view.getBoundingClientRect();
    if (box.height === 0) continue;
    const side = mover.side(box);
    if (side === 'before') first = false;
    else return first && side === 'ahead' ? null : { twin, past: Math.max(0, mover.past(twin.view)) };
  }
  return null;
}

/** The block that crosses the line `top` pixels under the page's top; null before the first one. */
export function pagePlace(all: Twin[], top: number): Place | null {
  let first = true;
  for (const twin of all) {
    const box = twin.page.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top + 4) {
      if (box.height > 0) first = false;
      continue;
    }
    if (first && box.top >= top) return null;
    return { twin, past: Math.max(0, (top - box.top) / box.height) };
  }
  return null;
}

/** Scrolls the page so that `place` stands `top` pixels under its window's top, as it does in the view. */
export function scrollPage(place: Place, top: number): void {
  const element = place.twin.page;
  const window = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  window?.scrollBy({ top: box.top - top + place.past * box.height, behavior: 'instant' });
}
