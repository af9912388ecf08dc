import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ListCommand } from './list-keys';

/** Rows rendered above and below the viewport, ready for scrolling. */
const OVERSCAN = 8;
/** Height of a row in rem: plain, with the sentence of a search result, with the beginning of the article. `rows.css` has the same numbers. */
export const ROW_HEIGHT_REM = { plain: 5.75, found: 7.25, excerpt: 9.25, highlight: 9 };

/** The rendered rows of a list: from `from` to before `to`. */
export interface VisibleRows {
  from: number;
  to: number;
  /** Height of a row in CSS pixels. */
  height: number;
}

const remInPixels = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);

/**
 * Tracks which rows of a list are visible. All rows have the same height, so this is a division; libraries for it
 * (virtual-core, virtua) keep a record per row, so the panel's memory would grow with the library. `scroller` contains
 * the list `rows`; `rowRem` is the height of a row in rem.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  rows: RefObject<HTMLElement | null>,
  total: number,
  rowRem: number,
): VisibleRows {
  const [visible, setVisible] = useState<VisibleRows>({
    from: 0,
    to: Math.min(total, 2 * OVERSCAN),
    height: rowRem * 16,
  });
  const update = () => {
    const [box, list] = [scroller.current, rows.current];
    if (!box || !list) return;
    const height = rowRem * remInPixels(list);
    const top = box.scrollTop - list.offsetTop;
    const from = Math.max(0, Math.min(total, Math.floor(top / height)) - OVERSCAN);
    const to = Math.max(0, Math.min(total, Math.ceil((top + box.clientHeight) / height) + OVERSCAN));
    setVisible((before) =>
      before.from === from && before.to === to && before.height === height ? before : { from, to, height },
    );
  };
  useLayoutEffect(update, [total, rowRem]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const observer = new ResizeObserver(update);
    observer.observe(box);
    // The content above the list may change its height.
    for (const child of box.children) observer.observe(child);
    box.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', update);
    };
  }, [total, rowRem]);
  return visible;
}

/** The row that a command moves to from another: an index, which may be out of bounds; undefined if it moves nowhere. */
export function rowAfter(
  command: ListCommand | null,
  from: number,
  { total, height, scroller }: { total: number; height: number; scroller: Element | null },
): number | undefined {
  const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / height) - 1);
  const rows: Partial<Record<ListCommand, number>> = {
    next: from + 1,
    previous: from - 1,
    'page-down': from + page,
    'page-up': from - page,
    first: 0,
    last: total - 1,
  };
  return command === null ? undefined : rows[command];
}

/** Scrolls a row into view, no further than necessary. */
export function scrollToRow(scroller: HTMLElement, rows: HTMLElement, index: number, height: number): void {
  const top = rows.offsetTop + index * height;
  if (top < scroller.scrollTop) scroller.scrollTop = index === 0 ? 0 : top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight;
}
