import type { Place } from '../../library/types';
import type { ViewNavigator } from './view-navigator';

/** What counts as a block of an article: the innermost elements that hold its lines. */
const BLOCKS = 'p, li, h2, h3, h4, h5, h6, pre, blockquote, td, th, dt, dd, figcaption, img, summary';
const INNER = 'p, li, pre, blockquote, dd, td';

/** The blocks of an article's content in document order; the same on every screen, as they follow from its markup. */
export function blocksOf(content: Element): Element[] {
  return [...content.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(INNER));
}

/** The text nodes of a block with the number of characters before each. */
function textsOf(block: Element): { node: Text; before: number }[] {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: { node: Text; before: number }[] = [];
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node: node as Text, before });
    before += (node as Text).length;
  }
  return texts;
}

/** Height at which a character of a block stands, in the window's pixels; the block's own top where it has none. */
function topOf(block: Element, offset: number): number {
  const texts = textsOf(block);
  const text = texts.findLast(({ before }) => before <= offset);
  const at = text && offset - text.before;
  if (!text || at === undefined || at >= text.node.length) return block.getBoundingClientRect().top;
  const range = block.ownerDocument.createRange();
  range.setStart(text.node, at);
  range.setEnd(text.node, at + 1);
  const box = range.getBoundingClientRect();
  return box.height === 0 ? block.getBoundingClientRect().top : box.top;
}

const lengthOf = (block: Element): number => block.textContent?.length ?? 0;

/**
 * Where the reader is: the first block that reaches below `top` pixels from the window's top, and how many of its
 * characters stand above. Null at the very beginning, and where there are no blocks.
 */
export function placeAt(content: Element, top: number): Place | null {
  const blocks = blocksOf(content);
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + 2);
  const block = blocks[index];
  if (!block) return null;
  const box = block.getBoundingClientRect();
  if (index === 0 && box.top >= top) return null;
  if (box.top >= top) return { block: index, offset: 0 };
  // The characters of a block go down the page: halve until the first one under the line is found.
  let [low, high] = [0, lengthOf(block)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(block, middle) < top - 1) low = middle + 1;
    else high = middle;
  }
  return { block: index, offset: low };
}

/** Scrolls the window so that a place stands `top` pixels under its top. */
export function scrollToPlaceIn(content: Element, place: Place, top: number): void {
  const block = blocksOf(content)[place.block];
  if (!block) return;
  const { defaultView } = content.ownerDocument;
  defaultView?.scrollBy({ top: topOf(block, place.offset) - top, behavior: 'instant' });
}

/** The same where pages are turned: the first block that is not wholly on earlier ones. Takes what turns them. */
export function placeOnPages(content: Element, pages: Pick<ViewNavigator, 'past'>): Place | null {
  const blocks = blocksOf(content);
  const index = blocks.findIndex((block) => pages.past(block) < 1);
  const block = blocks[index];
  if (!block) return null;
  const offset = Math.round(Math.max(0, pages.past(block)) * lengthOf(block));
  return index === 0 && offset === 0 ? null : { block: index, offset };
}

/** Turns to the page a place is on. */
export function turnToPlace(content: Element, place: Place, pages: Pick<ViewNavigator, 'put'>): void {
  const block = blocksOf(content)[place.block];
  if (block) pages.put(block, place.offset / Math.max(1, lengthOf(block)));
}

/** How much of an article has been read when its text stands in the window as it does: 0 … 1, by characters. */
export function progressIn(content: Element): number {
  const window = content.ownerDocument.defaultView;
  if (!window) return 0;
  const { top, bottom } = content.getBoundingClientRect();
  if (bottom <= window.innerHeight + 2) return 1;
  if (top >= window.innerHeight) return 0;
  let [read, all] = [0, 0];
  for (const block of blocksOf(content)) {
    const box = block.getBoundingClientRect();
    const seen = box.height > 0 ? (window.innerHeight - box.top) / box.height : 0;
    read += lengthOf(block) * Math.max(0, Math.min(1, seen));
    all += lengthOf(block);
  }
  return all > 0 ? read / all : 0;
}
