import type { ArticleId, ListQuery, Selection } from '../../library/types';

/**
 * The selected rows: a set of IDs, or the whole list except some. The whole list is only ever selected until its IDs are
 * known (`resolveAll`): what comes into the list later is not selected.
 */
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

/** The selection of the whole list as the rows it has now, by their IDs; any other selection as it is. */
export function resolveAll(selection: ListSelection, listed: readonly ArticleId[]): ListSelection {
  if (!selection.all || !listed.length) return selection;
  return {
    all: false,
    ids: new Set(listed.filter((id) => !selection.ids.has(id))),
    anchor: selection.anchor,
  };
}

/** The selection without the rows that have left the list. */
export function keepListed(selection: ListSelection, listed: readonly ArticleId[]): ListSelection {
  if (!selection.ids.size) return selection;
  const present = new Set(listed);
  const ids = [...selection.ids].filter((id) => present.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
