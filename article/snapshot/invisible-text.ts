import type { PlacedBlock } from './pairs';

/** Text for screen readers and search engines is moved this far off screen, in pixels; gallery slides are closer. */
const OFFSCREEN_PX = 2000;
/** Only whole blocks are compared with their background: a white word may be on top of something drawn by CSS. */
const BLOCK = /^(?:p|div|li|section|td|h[1-6])$/;

/**
 * Creates a function that finds the colour behind an element: the nearest background colour of the element or its
 * ancestors below the body. Null if there is none, or if an image is in between: white text may be on a photograph.
 */
function createBackgroundLookup(window: Window): (element: Element) => string | null {
  const cache = new Map<Element, string | null>();
  const readBackground = (element: Element): string | null | undefined => {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(element);
    if (backgroundImage !== 'none') return null;
    return /^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) ? undefined : backgroundColor;
  };
  return (element) => {
    const path: Element[] = [];
    let colour: string | null = null;
    for (
      let ancestor: Element | null = element;
      ancestor && ancestor.localName !== 'body';
      ancestor = ancestor.parentElement
    ) {
      const cached = cache.get(ancestor);
      const own = cached === undefined ? readBackground(ancestor) : cached;
      path.push(ancestor);
      if (own === undefined) continue;
      colour = own;
      break;
    }
    for (const ancestor of path) cache.set(ancestor, colour);
    return colour;
  };
}

/** A line lower than this, in pixels, may have no font size. */
const MIN_LINE_PX = 8;

/**
 * Copies of text that is laid out but can't be seen: clipped to a pixel, moved off screen, with no font size, or in the
 * colour of its background. Transparent text doesn't count: many pages fade their paragraphs in.
 */
export function findInvisibleText(window: Window, blocks: readonly PlacedBlock[]): Element[] {
  const invisible: Element[] = [];
  const backgroundOf = createBackgroundLookup(window);
  const { scrollX, scrollY } = window;
  for (const { live, copy, box } of blocks) {
    const { width, height } = box;
    // An element without a box of its own is as visible as its children.
    if (live.localName === 'img' || (!width && !height)) continue;
    if (box.right + scrollX < -OFFSCREEN_PX || box.bottom + scrollY < -OFFSCREEN_PX) {
      invisible.push(copy);
      continue;
    }
    const isLeaf = live.firstElementChild === null;
    const isPixel = width <= 1 && height <= 1;
    const isBlock = isLeaf && BLOCK.test(live.localName);
    if (!isPixel && !isBlock && !(isLeaf && height < MIN_LINE_PX)) continue;
    const style = window.getComputedStyle(live);
    const isClipped = isPixel && (style.overflow !== 'visible' || style.position === 'absolute');
    const hasNoSize = isLeaf && height < MIN_LINE_PX && style.fontSize === '0px';
    if (isClipped || hasNoSize || (isBlock && style.color === backgroundOf(live))) invisible.push(copy);
  }
  return invisible;
}
