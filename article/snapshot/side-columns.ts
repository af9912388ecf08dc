import type { PlacedBlock } from './pairs';

/** On copies of text beside the page's main column. */
export const SIDE_COLUMN_ATTRIBUTE = 'data-beside';

/** Left edges closer than this, in pixels, belong to the same column. */
const GRID_PX = 16;
/** A main column has at least this share of the text; a window narrower than this, in pixels, has only one column. */
const MIN_SHARE = 0.4;
const NARROW_WINDOW_PX = 700;

const TEXT_ELEMENT = /^(?:p|li|div|blockquote|h[2-4])$/;

interface Measured {
  copy: Element;
  left: number;
  right: number;
  length: number;
}

/**
 * Marks copies of text beside the page's main column: sidebars, lists of headlines. The page must be rendered. Does nothing
 * if no column has enough of the text.
 */
export function markSideColumns(window: Window, blocks: readonly PlacedBlock[]): void {
  if (window.innerWidth < NARROW_WINDOW_PX) return;
  const measured: Measured[] = [];
  const columns = new Map<number, { length: number; right: number }>();
  let totalLength = 0;
  for (const { live, copy, box } of blocks) {
    const { left, right, width } = box;
    if (width < 2 || !TEXT_ELEMENT.test(live.localName)) continue;
    const { length } = (live.textContent ?? '').trim();
    if (!length) continue;
    measured.push({ copy, left, right, length });
    const key = Math.round(left / GRID_PX);
    const column = columns.get(key) ?? { length: 0, right: 0 };
    columns.set(key, { length: column.length + length, right: Math.max(column.right, right) });
    totalLength += length;
  }
  let main: { left: number; right: number; length: number } | null = null;
  for (const [key, { length, right }] of columns)
    if (length > (main?.length ?? 0)) main = { left: key * GRID_PX, right, length };
  if (!main || main.length < MIN_SHARE * totalLength) return;
  for (const { copy, left, right } of measured)
    if (left >= main.right - GRID_PX || right <= main.left + GRID_PX)
      copy.setAttribute(SIDE_COLUMN_ATTRIBUTE, '');
}
