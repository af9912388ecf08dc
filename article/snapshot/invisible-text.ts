import type { PlacedBlock } from './pairs';

/** Texts for screen readers and search engines are put this far out, in pixels; slides of a gallery are nearer. */
const FAR = 2000;
/** Only whole blocks are painted over; a white word stands on something that a style sheet drew. */
const BLOCK = /^(?:p|div|li|section|td|h[1-6])$/;

/**
 * The colour behind an element: its own background's or its nearest ancestor's that has one; null behind a picture, and
 * where nothing but the page itself is: white text may stand on a photograph that is only drawn behind it.
 */
function backgroundTest(window: Window): (element: Element) => string | null {
  const known = new Map<Element, string | null>();
  const read = (element: Element): string | null | undefined => {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(element);
    if (backgroundImage !== 'none') return null;
    return /^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) ? undefined : backgroundColor;
  };
  return (element) => {
    const path: Element[] = [];
    let colour: string | null = null;
    for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
      const before = known.get(at);
      const own = before === undefined ? read(at) : before;
      path.push(at);
      if (own === undefined) continue;
      colour = own;
      break;
    }
    for (const at of path) known.set(at, colour);
    return colour;
  };
}

/** A line of no type size is lower than this, in pixels. */
const LOW = 8;

/**
 * The copies of text that is laid out but cannot be seen: clipped to a pixel, pushed off the screen, of no size, or in the
 * colour of its background. Takes the blocks of a rendered page. Transparent text is no sign: pages fade their paragraphs in.
 */
export function findInvisibleText(window: Window, blocks: readonly PlacedBlock[]): Element[] {
  const unseen: Element[] = [];
  const backgroundOf = backgroundTest(window);
  const { scrollX, scrollY } = window;
  for (const { live, copy, box } of blocks) {
    const { width, height } = box;
    // Without a box of its own an element is as visible as its children.
    if (live.localName === 'img' || (!width && !height)) continue;
    if (box.right + scrollX < -FAR || box.bottom + scrollY < -FAR) {
      unseen.push(copy);
      continue;
    }
    const leaf = live.firstElementChild === null;
    const small = width <= 1 && height <= 1;
    const painted = leaf && BLOCK.test(live.localName);
    if (!small && !painted && !(leaf && height < LOW)) continue;
    const style = window.getComputedStyle(live);
    const clipped = small && (style.overflow !== 'visible' || style.position === 'absolute');
    const sizeless = leaf && height < LOW && style.fontSize === '0px';
    if (clipped || sizeless || (painted && style.color === backgroundOf(live))) unseen.push(copy);
  }
  return unseen;
}
