import type { ElementPair } from './pairs';

/** On the copies of pictures that stand side by side: the number of their row. */
export const ROW_ATTRIBUTE = 'data-row';

/** Smaller pictures, in CSS pixels, are signs; a row of them is a line of text. */
const LEAST = 80;
/** Pictures of one row share this much of their height, and are at most so far apart, in pixels. */
const SHARED = 0.5;
const APART = 120;
/** A longer row is a strip to swipe through, or a wall of thumbnails. */
const LONGEST = 6;

interface Picture {
  copy: Element;
  box: DOMRect;
}

function sideBySide({ box: a }: Picture, { box: b }: Picture): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (shared < SHARED * Math.min(a.height, b.height)) return false;
  const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return apart > -2 && apart < APART;
}

/**
 * Marks pictures that a page shows side by side (a comparison, a series), so that they keep together where the page's
 * styles are gone. Takes the pairs of a snapshot of a rendered page.
 */
export function markPictureRows(pairs: readonly ElementPair[]): void {
  const pictures: Picture[] = [];
  for (const { live, copy } of pairs) {
    if (live.localName !== 'img') continue;
    const box = live.getBoundingClientRect();
    if (box.width >= LEAST && box.height >= LEAST) pictures.push({ copy, box });
  }
  let [row, number] = [[] as Picture[], 0];
  const end = () => {
    if (row.length > 1 && row.length <= LONGEST) {
      for (const { copy } of row) copy.setAttribute(ROW_ATTRIBUTE, String(number));
      number++;
    }
    row = [];
  };
  for (const picture of pictures) {
    const last = row.at(-1);
    if (last && !sideBySide(last, picture)) end();
    row.push(picture);
  }
  end();
}
