import type { ArticleId, ListQuery, Selection } from '../../library/types';

/** Which rows are selected: some by name, or all that the list holds but some. */
export interface ListSelection {
  all: boolean;
  /** Those selected, or where `all`, those that are not. */
  ids: ReadonlySet<ArticleId>;
  /** Place in the list that a selection with Shift goes on from; null where there is none. */
  anchor: number | null;
}

export const NOTHING_SELECTED: ListSelection = { all: false, ids: new Set(), anchor: null };
export const EVERYTHING_SELECTED: ListSelection = { all: true, ids: new Set(), anchor: null };

/** Whether a row is selected. */
export const isSelected = (selection: ListSelection, id: ArticleId): boolean =>
  selection.ids.has(id) !== selection.all;

/** How many rows are selected of a list of `total`. */
export const countSelected = (selection: ListSelection, total: number): number =>
  selection.all ? Math.max(0, total - selection.ids.size) : selection.ids.size;

/** Selects a row, or no longer; `index` is its place in the list. */
export function toggle(selection: ListSelection, id: ArticleId, index: number): ListSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...selection, ids, anchor: index };
}

/** Selects rows beside those that are; the anchor stays, so that Shift can go on in the other direction. */
export function add(selection: ListSelection, ids: readonly ArticleId[], anchor: number): ListSelection {
  const changed = new Set(selection.ids);
  for (const id of ids) {
    if (selection.all) changed.delete(id);
    else changed.add(id);
  }
  return { ...selection, ids: changed, anchor };
}

/** The selection as the library takes it: by name, or by the query that lists it. */
export function toLibrarySelection(selection: ListSelection, query: ListQuery): Selection {
  const ids = [...selection.ids];
  return selection.all ? { query, except: ids } : { ids };
}
