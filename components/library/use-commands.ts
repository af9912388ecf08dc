import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleChange, ArticleRow } from '../../library/types';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { FILTERS } from './Filters';
import { commandFor, filterNumber, isTyping, type ListCommand } from './list-keys';
import type { LibraryProps } from './props';
import {
  countSelected,
  EVERYTHING_SELECTED,
  isSelected,
  keepListed,
  type ListSelection,
  NOTHING_SELECTED,
  resolveAll,
  toLibrarySelection,
} from './selection';

/** The menu or dialog over the list. */
export type Overlay =
  | { kind: 'row-menu'; row: ArticleRow; at: { x: number; y: number } }
  | { kind: 'panel-menu'; at: { x: number; y: number } }
  | { kind: 'tags-of'; subject: string; tags: readonly string[]; selection: ListSelection }
  | { kind: 'save-tabs'; count: number }
  | { kind: 'tag-list' | 'keys' | 'review' };

export interface Commands {
  selection: ListSelection;
  count: number;
  setSelection(selection: ListSelection): void;
  /** Selects every row that the list has now. */
  selectAll(): void;
  overlay: Overlay | null;
  setOverlay(overlay: Overlay | null): void;
  /** Changes the selected articles. */
  change(of: ListSelection, change: ArticleChange): void;
  /** Opens the tags of the selected articles. */
  editTags(of: ListSelection): void;
  /** Runs a command for a row, or for the whole selection if the row is part of it. */
  run(command: ListCommand | 'share' | 'export', row: ArticleRow, at?: { x: number; y: number }): void;
}

/** The selection, the overlay, and the commands of the list. */
export function useCommands({ query, list, locale, actions }: LibraryProps): Commands {
  const t = useStrings();
  const [selection, setSelection] = useState<ListSelection>(NOTHING_SELECTED);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const count = countSelected(selection, list.total);
  const queryKey = JSON.stringify(query);
  // Before the next paint: a key may select the new list right after it.
  useLayoutEffect(() => setSelection(NOTHING_SELECTED), [queryKey]);

  /** Passes the IDs of the whole list to `update`, unless another list is shown by then. */
  const latestQuery = useRef(queryKey);
  latestQuery.current = queryKey;
  const withListed = (update: typeof keepListed) => {
    const load = async () => {
      const listed = list.total ? await actions.loadIds(0, list.total) : [];
      if (latestQuery.current === queryKey) setSelection((now) => update(now, listed));
    };
    // A list that can't be read is reported where its rows are loaded.
    load().catch(() => {});
  };
  const selectAll = () => {
    setSelection(EVERYTHING_SELECTED);
    withListed(resolveAll);
  };
  useEffect(() => {
    if (count > 0 && !selection.all) withListed(keepListed);
  }, [list.total, list.revision]);

  const change = (of: ListSelection, requested: ArticleChange, title?: string) => {
    actions.change(toLibrarySelection(of, query), requested, title);
    if (requested.kind === 'delete' || requested.kind === 'archive') setSelection(NOTHING_SELECTED);
  };

  const selectedText = (many: number) => {
    const number = new Intl.NumberFormat(locale).format(many);
    return formatCount(t, 'selected', many, locale, number);
  };

  /** The tags of the selected rows that are loaded; for a whole list, the tags it is filtered by. */
  const tagsOf = (of: ListSelection): string[] => {
    const tags = new Set(of.all ? query.tags : []);
    for (let index = 0; !of.all && index < list.total; index++) {
      const row = list.row(index);
      if (row && isSelected(of, row.id)) for (const tag of row.tags) tags.add(tag);
    }
    return [...tags];
  };

  const editTags = (of: ListSelection, row?: ArticleRow) =>
    setOverlay({
      kind: 'tags-of',
      subject: row?.title ?? selectedText(countSelected(of, list.total)),
      tags: row?.tags ?? tagsOf(of),
      selection: of,
    });

  const run: Commands['run'] = (command, row, at = { x: 0, y: 0 }) => {
    const isSelectedRow = isSelected(selection, row.id);
    const of: ListSelection = isSelectedRow ? selection : { ...NOTHING_SELECTED, ids: new Set([row.id]) };
    const commands: Partial<Record<typeof command, () => void>> = {
      open: () => actions.open(row),
      'open-tab': () => actions.openTab(row),
      original: () => actions.openOriginal(row),
      favourite: () => change(of, { kind: 'favourite', on: !row.favourite }),
      archive: () => change(of, { kind: 'archive', on: !row.archived }),
      read: () => change(of, { kind: 'read', on: row.readAt === null }),
      tags: () => editTags(of, isSelectedRow && count > 1 ? undefined : row),
      delete: () => change(of, { kind: 'delete' }, row.title),
      copy: () => actions.copyLink(row),
      share: () => actions.share?.(row),
      export: () => actions.exportArticles(toLibrarySelection(of, query)),
      retry: () => actions.retry(row),
      menu: () => setOverlay({ kind: 'row-menu', row, at }),
    };
    commands[command]?.();
  };

  return {
    selection,
    count,
    setSelection,
    selectAll,
    overlay,
    setOverlay,
    change,
    editTags: (of) => editTags(of),
    run,
  };
}

/**
 * Handles the keys of the panel as a whole, except in text fields. `focus` moves the focus to the search field or the
 * list.
 */
export function usePanelKeys(
  { query, shelf, actions }: LibraryProps,
  { count, setSelection, selectAll, overlay, setOverlay }: Commands,
  focus: { search(): void; list(): void },
): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || overlay || isTyping(event.target)) return;
      const command = commandFor(event);
      const filter = FILTERS[filterNumber(event) - 1];
      if (command === 'search') focus.search();
      else if (command === 'keys') setOverlay({ kind: 'keys' });
      else if (command === 'undo') actions.undo();
      else if (command === 'settings') actions.openSettings();
      else if (command === 'pick-all' && !shelf) selectAll();
      else if (command === 'drop' && count > 0) setSelection(NOTHING_SELECTED);
      else if (command === 'filter' && filterNumber(event) > FILTERS.length) actions.highlights.open();
      else if (command === 'filter' && filter) actions.query({ ...query, filter: filter.filter });
      else if ((command === 'next' || command === 'previous') && event.target === document.body) focus.list();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
