import type { ElementPair } from './pairs';

/** On the copies of images shown side by side: the number of their row. */
export const ROW_ATTRIBUTE = 'data-row';

/** Smaller images, in CSS pixels, are icons; a row of them is a line of text. */
const MIN_SIZE_PX = 80;
/** Images in a row overlap vertically by at least this share of their height, with at most this gap between them (px). */
const MIN_OVERLAP = 0.5;
const MAX_GAP_PX = 120;
/** A longer row is a carousel or a wall of thumbnails. */
const MAX_ROW_LENGTH = 6;

interface Picture {
  copy: Element;
  box: DOMRect;
}

function areSideBySide({ box: a }: Picture, { box: b }: Picture): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (overlap < MIN_OVERLAP * Math.min(a.height, b.height)) return false;
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return gap > -2 && gap < MAX_GAP_PX;
}

/**
 * Marks images that the page shows side by side (a comparison, a series), to keep them together without the page's styles.
 * The page must be rendered.
 */
export function markPictureRows(pairs: readonly ElementPair[]): void {
  const pictures: Picture[] = [];
  for (const { live, copy } of pairs) {
    if (live.localName !== 'img') continue;
    const box = live.getBoundingClientRect();
    if (box.width >= MIN_SIZE_PX && box.height >= MIN_SIZE_PX) pictures.push({ copy, box });
  }
  let [row, rowNumber] = [[] as Picture[], 0];
  const endRow = () => {
    if (row.length > 1 && row.length <= MAX_ROW_LENGTH) {
      for (const { copy } of row) copy.setAttribute(ROW_ATTRIBUTE, String(rowNumber));
      rowNumber++;
    }
    row = [];
  };
  for (const picture of pictures) {
    const previous = row.at(-1);
    if (previous && !areSideBySide(previous, picture)) endRow();
    row.push(picture);
  }
  endRow();
}
