import type { ElementPair } from './pairs';

/** Anything smaller, in CSS pixels, is decoration; larger or more numerous canvases take too long to encode. */
const MIN_WIDTH = 160;
const MIN_HEIGHT = 90;
const MAX_PIXELS = 2_000_000;
const MAX_CANVASES = 6;

/** Canvas content as a `data:` URL; null if the canvas is tainted by a cross-origin image. */
function encode(canvas: HTMLCanvasElement): string | null {
  try {
    return canvas.toDataURL('image/png');
  } catch {
    return null;
  }
}

/** Replaces every canvas (usually a chart) with an image of its content, with the canvas's label as alt text. */
export function keepCanvases(pairs: readonly ElementPair[]): void {
  let remaining = MAX_CANVASES;
  for (const { live, copy } of pairs) {
    if (live.localName !== 'canvas') continue;
    const canvas = live as HTMLCanvasElement;
    const { width, height } = canvas.getBoundingClientRect();
    if (width < MIN_WIDTH || height < MIN_HEIGHT || canvas.width * canvas.height > MAX_PIXELS) continue;
    const source = remaining-- > 0 ? encode(canvas) : null;
    if (!source) continue;
    const image = copy.ownerDocument.createElement('img');
    image.setAttribute('src', source);
    image.setAttribute('alt', canvas.getAttribute('aria-label') ?? (canvas.textContent ?? '').trim());
    image.setAttribute('width', String(Math.round(width)));
    image.setAttribute('height', String(Math.round(height)));
    copy.replaceWith(image);
  }
}
