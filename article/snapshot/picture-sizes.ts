import type { ElementPair } from './pairs';

/** Images shown smaller than this, in CSS pixels, are icons in the text: use their rendered size, not the file's. */
const MAX_ICON_PX = 64;

const isSize = (value: string | null): boolean => /^\s*[1-9]\d*(?:px)?\s*$/.test(value ?? '');

/**
 * Writes the size of every loaded image to its copy if the markup lacks width or height, so that the reader can reserve
 * space and the text doesn't jump while images load. Does nothing if the page isn't rendered.
 */
export function keepPictureSizes(pairs: ElementPair[]): void {
  for (const { live, copy } of pairs) {
    if (live.localName !== 'img' || !('naturalWidth' in live)) continue;
    const image = live as HTMLImageElement;
    const { naturalWidth, naturalHeight } = image;
    if (naturalWidth <= 1 || naturalHeight <= 1) continue;
    if (isSize(copy.getAttribute('width')) && isSize(copy.getAttribute('height'))) continue;
    const scale = image.width > 0 && image.width < MAX_ICON_PX ? image.width / naturalWidth : 1;
    copy.setAttribute('width', String(Math.max(1, Math.round(naturalWidth * scale))));
    copy.setAttribute('height', String(Math.max(1, Math.round(naturalHeight * scale))));
  }
}
