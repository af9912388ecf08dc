import type { Pair } from './snapshot';
import { PLACE } from './snapshot';

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

/**
 * The copies of text that is laid out but cannot be seen: clipped to a pixel, pushed off the screen, of no size, or in the
 * colour of its background. Takes the pairs of a rendered page. Transparent text is no sign: pages fade their paragraphs in.
 */
export function unseenText(window: Window, pairs: readonly Pair[]): Element[] {
  const unseen: Element[] = [];
  const backgroundOf = backgroundTest(window);
  for (const { live, copy } of pairs) {
    if (!copy.hasAttribute(PLACE) || !copy.isConnected || live.localName === 'img') continue;
    const box = live.getBoundingClientRect();
    // Without a box of its own an element is as visible as its children.
    if (!box.width && !box.height) continue;
    const { color, fontSize, overflow, position } = window.getComputedStyle(live);
    const clipped = box.width <= 1 && box.height <= 1 && (overflow !== 'visible' || position === 'absolute');
    const away = box.right + window.scrollX < -FAR || box.bottom + window.scrollY < -FAR;
    const sizeless = fontSize === '0px' && live.children.length === 0;
    const blank = () => BLOCK.test(live.localName) && !live.children.length && color === backgroundOf(live);
    if (clipped || away || sizeless || blank()) unseen.push(copy);
  }
  return unseen;
}
