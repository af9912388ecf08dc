import type { ArticleId, ListQuery, Selection } from '../../library/types';

/** The selected rows: a set of IDs, or the whole list except some. */
export interface ListSelection {
  all: boolean;
  /** The selected rows; if `all`, those that are not. */
  ids: ReadonlySet<ArticleId>;
  /** Index from which Shift extends the selection, or null. */
  anchor: number | null;
}

export const NOTHING_SELECTED: ListSelection = { all: false, ids: new Set(), anchor: null };
export const EVERYTHING_SELECTED: ListSelection = { all: true, ids: new Set(), anchor: null };

/** Whether a row is selected. */
export const isSelected = (selection: ListSelection, id: ArticleId): boolean =>
  selection.ids.has(id) !== selection.all;

/** The number of selected rows in a list of `total`. */
export const countSelected = (selection: ListSelection, total: number): number =>
  selection.all ? Math.max(0, total - selection.ids.size) : selection.ids.size;

/** Toggles a row; `index` is its index in the list. */
export function toggle(selection: ListSelection, id: ArticleId, index: number): ListSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...selection, ids, anchor: index };
}

/** Adds rows to the selection. The anchor stays, so that Shift can extend in the other direction. */
export function add(selection: ListSelection, ids: readonly ArticleId[], anchor: number): ListSelection {
  const changed = new Set(selection.ids);
  for (const id of ids) {
    if (selection.all) changed.delete(id);
    else changed.add(id);
  }
  return { ...selection, ids: changed, anchor };
}

/** The selection in the library's form: IDs, or a query with exceptions. */
export function toLibrarySelection(selection: ListSelection, query: ListQuery): Selection {
  const ids = [...selection.ids];
  return selection.all ? { query, except: ids } : { ids };
}
