import type { ArticleRow, ListQuery } from '../library/types';

/** The first screen of the list as last seen, painted before the library has started. */
export interface FirstPaint {
  query: ListQuery;
  total: number;
  rows: readonly ArticleRow[];
  continuing: readonly ArticleRow[];
}

const STORAGE_KEY = 'library-painted';
/** Increase this when a row's shape changes: caches of other versions are ignored. */
const VERSION = 1;
/** Maximum rows kept: as many as the tallest window shows. */
const MAX_ROWS = 24;

/** The cached list, or null. Uses `localStorage`, the only storage that can be read before the first frame. */
export function loadFirstPaint(): FirstPaint | null {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as
      | (FirstPaint & { version: number })
      | null;
    return stored?.version === VERSION ? stored : null;
  } catch {
    return null;
  }
}

/** Caches the list now shown, unless it is a search or filtered by tag: the panel opens without one. */
export function storeFirstPaint({ query, total, rows, continuing }: FirstPaint): void {
  if (query.search || query.tags.length) return;
  const kept = { version: VERSION, query, total, rows: rows.slice(0, MAX_ROWS), continuing };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // Without the cache, the list only appears a little later.
  }
}
