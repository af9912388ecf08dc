import type { Library } from '../../library/library';
import type { ArticleId, ArticleRow, ListQuery } from '../../library/types';

/** Rows fetched at once. */
const PAGE = 50;
/** Rows kept beyond those in sight, at most: the panel's memory does not grow with the library. */
const KEPT = 12 * PAGE;
/** Ids are asked for in pieces of this many. */
const PIECE = 1000;

/** The rows of one query, as far as they are here. */
export interface RowCache {
  total: number;
  /** The query that the rows are of; null until the library has answered. */
  answered: ListQuery | null;
  row(index: number): ArticleRow | undefined;
  /** Lists another query; the rows of the earlier one stay until the first of the new ones are here. */
  show(query: ListQuery): void;
  inSight(from: number, to: number): void;
  /** Fetches again what is in sight. */
  refresh(): void;
  idsOf(from: number, to: number): Promise<readonly ArticleId[]>;
}

/**
 * Holds the rows in sight. Takes the library, what to show before it answers, and what to call when rows came or failed to.
 */
export function createRowCache(
  library: Library,
  first: { query: ListQuery; total: number; rows: readonly ArticleRow[] },
  on: { changed(): void; failed(error: unknown): void },
): RowCache {
  let { query, total } = first;
  let rows = new Map<number, ArticleRow>(first.rows.map((row, index) => [index, row]));
  let sight = { from: 0, to: PAGE };
  let answered: ListQuery | null = null;
  let run = 0;
  let fetching = false;

  const place = (offset: number, page: readonly ArticleRow[]) => {
    for (const [index, row] of page.entries()) rows.set(offset + index, row);
    if (rows.size <= KEPT) return;
    for (const index of rows.keys())
      if (index < sight.from - PAGE || index >= sight.to + PAGE) rows.delete(index);
  };

  /** Replaces all rows by those now in sight, at once: rows of before and after a change are never seen together. */
  const renew = async (): Promise<void> => {
    const mine = ++run;
    const asked = query;
    const offset = sight.from;
    const limit = Math.max(PAGE, sight.to - offset);
    try {
      const page = await library.list(asked, { offset, limit });
      if (mine !== run) return;
      if (!page.rows.length && page.total > 0) {
        // The list has become shorter than where the reader is in it.
        sight = { from: Math.max(0, page.total - limit), to: page.total };
        return renew();
      }
      rows = new Map();
      total = page.total;
      answered = asked;
      place(offset, page.rows);
      on.changed();
    } catch (error) {
      if (mine === run) on.failed(error);
    }
  };

  /** Fetches what is missing of what is in sight; one piece after the other, always for where the reader is now. */
  const complete = async () => {
    if (fetching || !answered) return;
    fetching = true;
    try {
      for (;;) {
        const missing = firstMissing();
        if (missing === null) return;
        const mine = run;
        const offset = Math.floor(missing / PAGE) * PAGE;
        const page = await library.list(query, { offset, limit: PAGE });
        if (mine !== run) continue;
        if (page.total !== total) return renew();
        place(offset, page.rows);
        on.changed();
        if (!page.rows.length) return;
      }
    } catch (error) {
      on.failed(error);
    } finally {
      fetching = false;
    }
  };

  const firstMissing = (): number | null => {
    for (let index = sight.from; index < Math.min(sight.to, total); index++)
      if (!rows.has(index)) return index;
    return null;
  };

  return {
    get total() {
      return total;
    },
    get answered() {
      return answered;
    },
    row: (index) => rows.get(index),
    show(wanted) {
      query = wanted;
      sight = { from: 0, to: PAGE };
      renew();
    },
    inSight(from, to) {
      sight = { from, to };
      complete();
    },
    refresh: () => {
      renew();
    },
    async idsOf(from, to) {
      const ids: ArticleId[] = [];
      for (let offset = from; offset < to; offset += PIECE) {
        const limit = Math.min(PIECE, to - offset);
        for (const { id } of (await library.list(query, { offset, limit })).rows) ids.push(id);
      }
      return ids;
    },
  };
}
