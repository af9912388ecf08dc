import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ArticleRow, Change } from '../../library/types';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { FILTERS } from './Filters';
import { commandOf, isTyping, type ListCommand } from './list-keys';
import type { LibraryProps } from './props';
import {
  countSelected,
  EVERYTHING_SELECTED,
  isSelected,
  type ListSelection,
  NOTHING_SELECTED,
  selectionOf,
} from './selection';

/** What lies over the list. */
export type Over =
  | { kind: 'row-menu'; row: ArticleRow; at: { x: number; y: number } }
  | { kind: 'panel-menu'; at: { x: number; y: number } }
  | { kind: 'tags-of'; subject: string; tags: readonly string[]; picked: ListSelection }
  | { kind: 'save-tabs'; count: number }
  | { kind: 'tag-list' | 'keys' };

export interface Commands {
  picked: ListSelection;
  count: number;
  setPicked(picked: ListSelection): void;
  over: Over | null;
  put(over: Over | null): void;
  /** One change of what is selected. */
  change(of: ListSelection, change: Change): void;
  /** Opens the tags of what is selected. */
  editTags(of: ListSelection): void;
  /** A command for a row, or for all that is selected where the row is among it. */
  run(command: ListCommand | 'share', row: ArticleRow, at?: { x: number; y: number }): void;
}

/** What is selected, what lies over the list, and what the list's commands do. */
export function useCommands({ query, list, locale, actions }: LibraryProps): Commands {
  const t = useStrings();
  const [picked, setPicked] = useState<ListSelection>(NOTHING_SELECTED);
  const [over, put] = useState<Over | null>(null);
  const count = countSelected(picked, list.total);
  const listed = JSON.stringify(query);
  useEffect(() => setPicked(NOTHING_SELECTED), [listed]);

  const change = (of: ListSelection, wanted: Change) => {
    actions.change(selectionOf(of, query), wanted);
    if (wanted.kind === 'delete' || wanted.kind === 'archive') setPicked(NOTHING_SELECTED);
  };

  const selected = (many: number) => {
    const number = new Intl.NumberFormat(locale).format(many);
    return formatCount(t, 'selected', many, locale, number);
  };

  /** Tags of the selected rows that are here; of a whole list, those it is narrowed to. */
  const tagsOf = (of: ListSelection): string[] => {
    const tags = new Set(of.all ? query.tags : []);
    for (let index = 0; !of.all && index < list.total; index++) {
      const row = list.row(index);
      if (row && isSelected(of, row.id)) for (const tag of row.tags) tags.add(tag);
    }
    return [...tags];
  };

  const editTags = (of: ListSelection, row?: ArticleRow) =>
    put({
      kind: 'tags-of',
      subject: row?.title ?? selected(countSelected(of, list.total)),
      tags: row?.tags ?? tagsOf(of),
      picked: of,
    });

  const run: Commands['run'] = (command, row, at = { x: 0, y: 0 }) => {
    const several = isSelected(picked, row.id);
    const of: ListSelection = several ? picked : { ...NOTHING_SELECTED, ids: new Set([row.id]) };
    const commands: Partial<Record<typeof command, () => void>> = {
      open: () => actions.open(row),
      original: () => actions.openOriginal(row),
      favourite: () => change(of, { kind: 'favourite', on: !row.favourite }),
      archive: () => change(of, { kind: 'archive', on: !row.archived }),
      read: () => change(of, { kind: 'read', on: row.readAt === null }),
      tags: () => editTags(of, several && count > 1 ? undefined : row),
      delete: () => change(of, { kind: 'delete' }),
      copy: () => actions.copyLink(row),
      share: () => actions.share?.(row),
      retry: () => actions.retry(row),
      menu: () => put({ kind: 'row-menu', row, at }),
    };
    commands[command]?.();
  };

  return { picked, count, setPicked, over, put, change, editTags: (of) => editTags(of), run };
}

/**
 * Hears the keys that are for the panel as a whole, wherever in it the focus is but in a text field. Takes the commands and
 * what puts the focus into the search field and on the list.
 */
export function usePanelKeys(
  { query, actions }: LibraryProps,
  { count, setPicked, over, put }: Commands,
  focus: { search(): void; list(): void },
): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || over || isTyping(event.target)) return;
      const command = commandOf(event);
      const shelf = FILTERS[Number(event.key) - 1];
      if (command === 'search') focus.search();
      else if (command === 'keys') put({ kind: 'keys' });
      else if (command === 'undo') actions.undo();
      else if (command === 'pick-all') setPicked(EVERYTHING_SELECTED);
      else if (command === 'drop' && count > 0) setPicked(NOTHING_SELECTED);
      else if (command === 'filter' && shelf) actions.query({ ...query, filter: shelf.filter });
      else if ((command === 'next' || command === 'previous') && event.target === document.body) focus.list();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
