import type { HighlightShelfView } from '../components/library/props';
import type { Library } from '../library/library';
import type { HighlightQuery, HighlightRow } from '../library/types';
import { createRowCache } from './row-cache';

/** The shelf of highlights, which stands in place of the articles while it is open. */
export interface HighlightShelf {
  /** What is shown; null while it is closed. */
  view(): HighlightShelfView | null;
  open(): void;
  close(): void;
  show(query: HighlightQuery): void;
  inSight(from: number, to: number): void;
  /** Loads the visible rows again. */
  refresh(): void;
}

const DEFAULT_QUERY: HighlightQuery = { search: '', color: null, withNote: false, order: 'newest' };

/** Creates the shelf, closed. `draw` is called when it has changed, `failed` when the library could not be read. */
export function createHighlightShelf(
  library: Library,
  draw: () => void,
  failed: (error: unknown) => void,
): HighlightShelf {
  let isOpen = false;
  let query = DEFAULT_QUERY;
  const rows = createRowCache<HighlightQuery, HighlightRow>(
    library.listHighlights,
    { query, total: 0, rows: [] },
    { changed: draw, failed },
  );
  return {
    view: () =>
      isOpen
        ? { query, state: rows.answered ? 'ready' : 'starting', total: rows.total, row: rows.row }
        : null,
    open() {
      isOpen = true;
      rows.show(query);
      draw();
    },
    close() {
      isOpen = false;
    },
    show(wanted) {
      query = wanted;
      rows.show(query);
      draw();
    },
    inSight: rows.inSight,
    refresh: rows.refresh,
  };
}
