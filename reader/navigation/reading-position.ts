import { bisect } from '../../article/bisect';
import type { Place } from '../../library/types';
import { findPositionBlocks } from '../text/blocks';
import { createTextIndex, type TextIndex } from '../text/text-index';
import type { ViewNavigator } from './view-navigator';

/** Distance from the viewport's top within which a line counts as being at it. */
const TOLERANCE_PX = 2;

/**
 * Top of the first visible character of a block from an offset (viewport pixels); the block's own top if there is none.
 */
function topOf(block: Element, { text, range }: TextIndex, offset: number): number {
  // Collapsed white space has no box.
  let start = offset;
  while (/\s/.test(text.charAt(start))) start++;
  const box = start < text.length ? range(start, start + 1).getBoundingClientRect() : null;
  return box?.height ? box.top : block.getBoundingClientRect().top;
}

const lengthOf = (block: Element): number => block.textContent?.length ?? 0;

/**
 * The reading position: the first block that extends below `top` pixels from the viewport's top, and how many of its
 * characters are above. Null at the very beginning, and in an article without blocks.
 */
export function placeAt(content: Element, top: number): Place | null {
  const blocks = findPositionBlocks(content);
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + TOLERANCE_PX);
  const block = blocks[index];
  if (!block) return null;
  const box = block.getBoundingClientRect();
  if (index === 0 && box.top >= top) return null;
  if (box.top >= top) return { block: index, offset: 0 };
  // A block's characters follow each other down the page, so bisect to the first one below the line.
  const textIndex = createTextIndex(block);
  const isBelow = (offset: number) => topOf(block, textIndex, offset) >= top - 1;
  return { block: index, offset: bisect(textIndex.text.length, isBelow) };
}

/** Scrolls the window so that a place is `top` pixels below the viewport's top. */
export function scrollToPlace(content: Element, place: Place, top: number): void {
  const block = findPositionBlocks(content)[place.block];
  if (!block) return;
  const { defaultView } = content.ownerDocument;
  const offset = topOf(block, createTextIndex(block), place.offset) - top;
  defaultView?.scrollBy({ top: offset, behavior: 'instant' });
}

/** Like `placeAt`, in paged mode: the first block that isn't entirely on earlier pages. */
export function placeOnPages(content: Element, pages: Pick<ViewNavigator, 'scrolledPast'>): Place | null {
  const blocks = findPositionBlocks(content);
  const index = blocks.findIndex((block) => pages.scrolledPast(block) < 1);
  const block = blocks[index];
  if (!block) return null;
  const offset = Math.round(Math.max(0, pages.scrolledPast(block)) * lengthOf(block));
  return index === 0 && offset === 0 ? null : { block: index, offset };
}

/** Turns to the page with a place. */
export function turnToPlace(content: Element, place: Place, pages: Pick<ViewNavigator, 'scrollTo'>): void {
  const block = findPositionBlocks(content)[place.block];
  if (block) pages.scrollTo(block, place.offset / Math.max(1, lengthOf(block)));
}

/** How much of an article has been read, 0 to 1 by characters, at the window's current scroll position. */
export function readingProgress(content: Element): number {
  const window = content.ownerDocument.defaultView;
  if (!window) return 0;
  const { top, bottom } = content.getBoundingClientRect();
  if (bottom <= window.innerHeight + TOLERANCE_PX) return 1;
  if (top >= window.innerHeight) return 0;
  let [read, all] = [0, 0];
  for (const block of findPositionBlocks(content)) {
    const box = block.getBoundingClientRect();
    const seen = box.height > 0 ? (window.innerHeight - box.top) / box.height : 0;
    read += lengthOf(block) * Math.max(0, Math.min(1, seen));
    all += lengthOf(block);
  }
  return all > 0 ? read / all : 0;
}
