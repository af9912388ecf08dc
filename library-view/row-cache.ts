/** Number of rows fetched at once. */
const PAGE_SIZE = 50;
/** Maximum number of rows kept, so that memory doesn't grow with the library. */
const MAX_ROWS = 12 * PAGE_SIZE;

/** Loads a page of rows, and the length of the whole list. */
type LoadPage<Query, Row> = (
  query: Query,
  range: { offset: number; limit: number },
) => Promise<{ rows: readonly Row[]; total: number }>;

/** The loaded rows of one query. */
export interface RowCache<Query, Row> {
  total: number;
  /** The query that the rows belong to, or null until the library has answered. */
  answered: Query | null;
  /** How often the rows were loaded anew. */
  revision: number;
  row(index: number): Row | undefined;
  /** Switches to another query. The previous rows stay until the new ones are loaded. */
  show(query: Query): void;
  /** Loads the rows from `from` to before `to`, which have become visible. */
  inSight(from: number, to: number): void;
  /** Reloads the visible rows. */
  refresh(): void;
}

/**
 * Creates a cache of the visible rows, which `load` loads. It starts with `first` until the library answers; `on` is called when rows were loaded
 * or couldn't be.
 */
export function createRowCache<Query, Row>(
  load: LoadPage<Query, Row>,
  first: { query: Query; total: number; rows: readonly Row[] },
  on: { changed(): void; failed(error: unknown): void },
): RowCache<Query, Row> {
  let { query, total } = first;
  let rows = new Map<number, Row>(first.rows.map((row, index) => [index, row]));
  let visible = { from: 0, to: PAGE_SIZE };
  let answered: Query | null = null;
  let run = 0;
  let revision = 0;
  let fetching = false;

  const addRows = (offset: number, page: readonly Row[]) => {
    for (const [index, row] of page.entries()) rows.set(offset + index, row);
    if (rows.size <= MAX_ROWS) return;
    for (const index of rows.keys())
      if (index < visible.from - PAGE_SIZE || index >= visible.to + PAGE_SIZE) rows.delete(index);
  };

  /** Replaces all rows at once, so that rows from before and after a change are never mixed. */
  const reload = async (): Promise<void> => {
    const thisRun = ++run;
    const listed = query;
    const offset = visible.from;
    const limit = Math.max(PAGE_SIZE, visible.to - offset);
    try {
      const page = await load(listed, { offset, limit });
      if (thisRun !== run) return;
      if (!page.rows.length && page.total > 0) {
        // The list has become shorter than the current scroll position.
        visible = { from: Math.max(0, page.total - limit), to: page.total };
        return reload();
      }
      rows = new Map();
      total = page.total;
      revision++;
      answered = listed;
      addRows(offset, page.rows);
      on.changed();
    } catch (error) {
      if (thisRun === run) on.failed(error);
    }
  };

  /** Loads missing visible rows page by page, always for the current scroll position. */
  const loadMissing = async () => {
    if (fetching || !answered) return;
    fetching = true;
    try {
      for (;;) {
        const missing = firstMissing();
        if (missing === null) return;
        const thisRun = run;
        const offset = Math.floor(missing / PAGE_SIZE) * PAGE_SIZE;
        const page = await load(query, { offset, limit: PAGE_SIZE });
        if (thisRun !== run) continue;
        if (page.total !== total) return reload();
        addRows(offset, page.rows);
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
    for (let index = visible.from; index < Math.min(visible.to, total); index++)
      if (!rows.has(index)) return index;
    return null;
  };

  return {
    get total() {
      return total;
    },
    get revision() {
      return revision;
    },
    get answered() {
      return answered;
    },
    row: (index) => rows.get(index),
    show(wanted) {
      query = wanted;
      visible = { from: 0, to: PAGE_SIZE };
      reload();
    },
    inSight(from, to) {
      visible = { from, to };
      loadMissing();
    },
    refresh: () => {
      reload();
    },
  };
}
