import { type ElementPair, PLACE_ATTRIBUTE } from './pairs';

/** What may be a picture that a style sheet draws: it says so, or has its address in its markup. */
const MAYBE =
  '[role="img"]:not(img, svg), [style*="background" i], [data-bg], [data-background], [data-background-image], [data-bg-src]';
const ADDRESSES = ['data-bg', 'data-background', 'data-background-image', 'data-bg-src'];
/** Smaller ones, in CSS pixels, are signs and portraits; they hold no text, or they are what a text stands on. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 120;
const HOLDS = 'img, picture, video, iframe, canvas, svg, a, button, p, h1, h2, h3';

/** The address of the one picture drawn behind an element; null for none, a gradient, or one in the markup itself. */
function addressOf(window: Window, live: Element): string | null {
  const drawn = window.getComputedStyle(live).backgroundImage;
  const late = ADDRESSES.map((name) => live.getAttribute(name)).find(Boolean) ?? '';
  const address = /^url\("([^"]+)"\)$/.exec(drawn)?.[1] ?? late.replace(/^url\(["']?|["']?\)$/g, '');
  return address && URL.canParse(address, live.baseURI) && !/^data:/i.test(address)
    ? new URL(address, live.baseURI).href
    : null;
}

/** A link to a picture's own file is a frame round it; any other leads to what the picture is a teaser of. */
function isTeaser(live: Element): boolean {
  const href = live.closest('a')?.getAttribute('href');
  return href !== undefined && href !== null && !/\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href);
}

/**
 * Puts a picture into the copy of every empty box of some size behind which a page draws one: its figures are in its style
 * sheets then. Takes a rendered page and the pairs of its snapshot.
 */
export function keepBackgrounds(page: Document, window: Window, pairs: readonly ElementPair[]): void {
  const boxes = [...page.querySelectorAll(MAYBE)].filter(
    (live) => !(live.textContent ?? '').trim() && !live.querySelector(HOLDS) && live.localName !== 'body',
  );
  if (!boxes.length) return;
  const twins = new Map(pairs.map(({ live, copy }) => [live, copy]));
  for (const live of boxes) {
    const copy = twins.get(live);
    const { width, height } = live.getBoundingClientRect();
    if (!copy || width < LEAST_WIDTH || height < LEAST_HEIGHT || isTeaser(live)) continue;
    const address = addressOf(window, live);
    if (!address) continue;
    const image = copy.ownerDocument.createElement('img');
    image.setAttribute('src', address);
    image.setAttribute('alt', live.getAttribute('aria-label') ?? live.getAttribute('title') ?? '');
    image.setAttribute('width', String(Math.round(width)));
    image.setAttribute('height', String(Math.round(height)));
    const place = copy.getAttribute(PLACE_ATTRIBUTE);
    if (place) image.setAttribute(PLACE_ATTRIBUTE, place);
    copy.replaceChildren(image);
  }
}
