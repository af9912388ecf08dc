import { isImageFile } from '../dom/image-file';
import { type ElementPair, PLACE_ATTRIBUTE } from './pairs';

/** Elements that may show an image through CSS: they declare it, or have its URL in their markup. */
const CANDIDATES =
  '[role="img"]:not(img, svg), [style*="background" i], [data-bg], [data-background], [data-background-image], [data-bg-src]';
const ADDRESS_ATTRIBUTES = ['data-bg', 'data-background', 'data-background-image', 'data-bg-src'];
/** Anything smaller, in CSS pixels, is an icon or portrait. */
const MIN_WIDTH = 240;
const MIN_HEIGHT = 120;
/** An element with any of these inside isn't empty: the image is only a backdrop. */
const CONTENT = 'img, picture, video, iframe, canvas, svg, a, button, p, h1, h2, h3';

/** URL of an element's single background image; null for none, for a gradient, and for `data:` URLs. */
function findBackgroundAddress(window: Window, live: Element): string | null {
  const background = window.getComputedStyle(live).backgroundImage;
  const lazyAddress = ADDRESS_ATTRIBUTES.map((name) => live.getAttribute(name)).find(Boolean) ?? '';
  const address =
    /^url\("([^"]+)"\)$/.exec(background)?.[1] ?? lazyAddress.replace(/^url\(["']?|["']?\)$/g, '');
  return address && URL.canParse(address, live.baseURI) && !/^data:/i.test(address)
    ? new URL(address, live.baseURI).href
    : null;
}

/** A link to an image file just frames it; any other link makes the image a teaser for another page. */
function isTeaser(live: Element): boolean {
  const href = live.closest('a')?.getAttribute('href');
  return href !== undefined && href !== null && !isImageFile(href);
}

/**
 * Fills the copy of every large empty box that has a CSS background image with that image, for pages whose figures exist
 * only in style sheets. The page must be rendered.
 */
export function keepBackgrounds(page: Document, window: Window, pairs: readonly ElementPair[]): void {
  const boxes = [...page.querySelectorAll(CANDIDATES)].filter(
    (live) => !(live.textContent ?? '').trim() && !live.querySelector(CONTENT) && live.localName !== 'body',
  );
  if (!boxes.length) return;
  const copies = new Map(pairs.map(({ live, copy }) => [live, copy]));
  for (const live of boxes) {
    const copy = copies.get(live);
    const { width, height } = live.getBoundingClientRect();
    if (!copy || width < MIN_WIDTH || height < MIN_HEIGHT || isTeaser(live)) continue;
    const address = findBackgroundAddress(window, live);
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
