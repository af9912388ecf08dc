import { PLACE } from '../../article/snapshot/snapshot';

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
export function twins(view: Document, places: Element[]): Twin[] {
  const found: Twin[] = [];
  for (const element of view.querySelectorAll(`[${PLACE}]`)) {
    const page = places[Number(element.getAttribute(PLACE))];
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

/** The block that crosses the line `top` pixels under the window's top, on either side; null before the first one. */
export function currentPlace(all: Twin[], side: 'page' | 'view', top: number): Place | null {
  let first = true;
  for (const twin of all) {
    const box = twin[side].getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top + 4) {
      if (box.height > 0) first = false;
      continue;
    }
    if (first && box.top >= top) return null;
    return { twin, past: Math.max(0, (top - box.top) / box.height) };
  }
  return null;
}

/** Scrolls one side so that `place` stands `top` pixels under its window's top, as it does on the other side. */
export function scrollToPlace(place: Place, side: 'page' | 'view', top: number): void {
  const element = place.twin[side];
  const window = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  window?.scrollBy({ top: box.top - top + place.past * box.height, behavior: 'instant' });
}
