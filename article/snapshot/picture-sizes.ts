import type { ElementPair } from './pairs';

/** Pictures shown smaller than this, in CSS pixels, are signs in the text: their shown size counts, not their file's. */
const SIGN = 64;

const isSize = (value: string | null): boolean => /^\s*[1-9]\d*(?:px)?\s*$/.test(value ?? '');

/**
 * Writes the size of every loaded picture on its copy where the markup does not say both measures, so that the view can
 * keep its room before it loads again and no text jumps. Takes the pairs of a snapshot; does nothing on a page that is
 * not rendered.
 */
export function keepPictureSizes(pairs: ElementPair[]): void {
  for (const { live, copy } of pairs) {
    if (live.localName !== 'img' || !('naturalWidth' in live)) continue;
    const image = live as HTMLImageElement;
    const { naturalWidth, naturalHeight } = image;
    if (naturalWidth <= 1 || naturalHeight <= 1) continue;
    if (isSize(copy.getAttribute('width')) && isSize(copy.getAttribute('height'))) continue;
    const shown = image.width > 0 && image.width < SIGN ? image.width / naturalWidth : 1;
    copy.setAttribute('width', String(Math.max(1, Math.round(naturalWidth * shown))));
    copy.setAttribute('height', String(Math.max(1, Math.round(naturalHeight * shown))));
  }
}
