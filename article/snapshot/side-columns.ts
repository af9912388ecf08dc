import type { PlacedBlock } from './pairs';

/** On the copy of a text that stands beside the column most of the page's text stands in. */
export const SIDE_COLUMN_ATTRIBUTE = 'data-beside';

/** Left edges nearer than this, in pixels, are one column's. */
const GRID = 16;
/** A column holds at least this share of the text; a window narrower than this, in pixels, has one. */
const LEAST_SHARE = 0.4;
const NARROW = 700;

const TEXT = /^(?:p|li|div|blockquote|h[2-4])$/;

interface Measured {
  copy: Element;
  left: number;
  right: number;
  length: number;
}

/**
 * Marks the copies of text that stands beside the page's main column: side bars, lists of headlines. Takes a rendered
 * page's blocks; does nothing where no column holds much more than the others.
 */
export function markSideColumns(window: Window, blocks: readonly PlacedBlock[]): void {
  if (window.innerWidth < NARROW) return;
  const measured: Measured[] = [];
  const columns = new Map<number, { length: number; right: number }>();
  let all = 0;
  for (const { live, copy, box } of blocks) {
    const { left, right, width } = box;
    if (width < 2 || !TEXT.test(live.localName)) continue;
    const { length } = (live.textContent ?? '').trim();
    if (!length) continue;
    measured.push({ copy, left, right, length });
    const key = Math.round(left / GRID);
    const column = columns.get(key) ?? { length: 0, right: 0 };
    columns.set(key, { length: column.length + length, right: Math.max(column.right, right) });
    all += length;
  }
  let best: { left: number; right: number; length: number } | null = null;
  for (const [key, { length, right }] of columns)
    if (length > (best?.length ?? 0)) best = { left: key * GRID, right, length };
  if (!best || best.length < LEAST_SHARE * all) return;
  for (const { copy, left, right } of measured)
    if (left >= best.right - GRID || right <= best.left + GRID) copy.setAttribute(SIDE_COLUMN_ATTRIBUTE, '');
}
