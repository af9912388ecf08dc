import type { ElementPair } from './pairs';

/** Smaller ones, in CSS pixels, are decoration; larger or more ones take too long to encode. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 90;
const MOST_PIXELS = 2_000_000;
const MOST = 6;

/** What was drawn, as an address; null where the page drew another site's picture, which nobody may read. */
function drawing(canvas: HTMLCanvasElement): string | null {
  try {
    return canvas.toDataURL('image/png');
  } catch {
    return null;
  }
}

/** Puts a picture of every chart a page drew in the place of its canvas, with the words the page gives for it. */
export function keepCanvases(pairs: readonly ElementPair[]): void {
  let left = MOST;
  for (const { live, copy } of pairs) {
    if (live.localName !== 'canvas') continue;
    const canvas = live as HTMLCanvasElement;
    const { width, height } = canvas.getBoundingClientRect();
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT || canvas.width * canvas.height > MOST_PIXELS) continue;
    const source = left-- > 0 ? drawing(canvas) : null;
    if (!source) continue;
    const image = copy.ownerDocument.createElement('img');
    image.setAttribute('src', source);
    image.setAttribute('alt', canvas.getAttribute('aria-label') ?? (canvas.textContent ?? '').trim());
    image.setAttribute('width', String(Math.round(width)));
    image.setAttribute('height', String(Math.round(height)));
    copy.replaceWith(image);
  }
}
