import type { ArticleRow, ListQuery } from '../../library/types';

/** The first screen of the list as it was last seen, to be painted before the library has woken up. */
export interface FirstPaint {
  query: ListQuery;
  total: number;
  rows: readonly ArticleRow[];
  continuing: readonly ArticleRow[];
}

const KEY = 'library-painted';
/** Bump it where a row's shape changes: what an older version left is not shown. */
const VERSION = 1;
/** As many rows as the tallest window shows. */
const ROWS = 24;

/** What was last seen; null on a first run. `localStorage`, because it is there at once: nothing else is before a frame. */
export function loadFirstPaint(): FirstPaint | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as
      | (FirstPaint & { version: number })
      | null;
    return stored?.version === VERSION ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps what is seen now. A search is not kept: the panel opens without one. */
export function storeFirstPaint({ query, total, rows, continuing }: FirstPaint): void {
  if (query.search || query.tags.length) return;
  const kept = { version: VERSION, query, total, rows: rows.slice(0, ROWS), continuing };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full storage only costs the first screen its head start.
  }
}
