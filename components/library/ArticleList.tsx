import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId, ArticleRow } from '../../library/types';
import { useStrings } from '../strings';
import type { ListCommand } from './list-keys';
import { commandFor, isTyping } from './list-keys';
import type { List } from './props';
import { Row, type RowHandlers } from './Row';
import { add, isSelected, type ListSelection, toggle } from './selection';
import { ROW_HEIGHT_REM, rowAfter, scrollToRow, useVisibleRows, type VisibleRows } from './visible-rows';

/** Callbacks of the list. */
export interface ListHandlers {
  setSelection(selection: ListSelection): void;
  showRows(from: number, to: number): void;
  loadIds(from: number, to: number): Promise<readonly ArticleId[]>;
  /** Runs a command for a row. `at` is where a menu may open. */
  run(command: ListCommand, row: ArticleRow, at: { x: number; y: number }): void;
}

interface ArticleListProps {
  list: List;
  /** Identifies the list; another one starts at the top. */
  listKey: string;
  selection: ListSelection;
  locale: string;
  /** Whether rows show the beginning of their article. */
  excerpts: boolean;
  articleUrl(id: ArticleId): string;
  thumbnail(asset: string): Promise<Blob | null>;
  /** Content above the rows, which scrolls with them. */
  before: preact.ComponentChildren;
  on: ListHandlers;
}

/** Indexes of the rows to render: the visible ones, and the one with the focus, so that it keeps it. */
function renderedIndexes({ from, to }: VisibleRows, active: number, total: number): number[] {
  const indexes = Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, index) => from + index);
  if (active < from && active < total) indexes.unshift(active);
  if (active >= to && active < total) indexes.push(active);
  return indexes;
}

/**
 * The rows of the library, of which only the visible ones exist. For screen readers it is a plain list of links with
 * their position; one of them is a Tab stop, arrow keys move between them, Space selects.
 */
export function ArticleList(props: ArticleListProps) {
  const { list, listKey, selection, locale, excerpts, on } = props;
  const t = useStrings();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const visible = useVisibleRows(
    scroller,
    rows,
    list.total,
    ROW_HEIGHT_REM[excerpts ? 'excerpt' : list.isSearch ? 'found' : 'plain'],
  );
  const [requestedIndex, setActive] = useState(0);
  const active = Math.max(0, Math.min(requestedIndex, list.total - 1));
  /** Whether the active row should get the focus, and whether the list has it. */
  const shouldFocus = useRef(false);
  const hasFocus = useRef(false);
  /** Where the range being selected started, and how many ranges were requested. */
  const rangeStart = useRef<number | null>(null);
  const rangeRequests = useRef(0);
  useLayoutEffect(() => {
    rangeStart.current = selection.anchor;
  }, [selection]);
  useLayoutEffect(() => on.showRows(visible.from, visible.to), [visible.from, visible.to]);

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    setActive(0);
  }, [listKey]);

  const elementAt = (index: number) =>
    rows.current?.querySelector<HTMLElement>(`[data-index="${index}"] .title`);
  useLayoutEffect(() => {
    // If the last row was removed, the one before it gets the focus.
    const lost = hasFocus.current && document.activeElement === document.body;
    const element = shouldFocus.current || lost ? elementAt(active) : null;
    element?.focus({ preventScroll: true });
    if (element) shouldFocus.current = false;
    // A distant row is rendered before it is loaded, so the focus waits for its link.
  }, [active, list.total, visible, list.row(active) !== undefined]);

  const goToRow = (index: number) => {
    const next = Math.max(0, Math.min(index, list.total - 1));
    shouldFocus.current = true;
    setActive(next);
    if (scroller.current && rows.current) scrollToRow(scroller.current, rows.current, next, visible.height);
    return next;
  };

  /** Selects from the start of the range to this row. Keys may be faster than the loading of IDs. */
  const selectTo = async (index: number, base = selection) => {
    const anchor = base.anchor ?? rangeStart.current ?? active;
    rangeStart.current = anchor;
    const request = ++rangeRequests.current;
    const [from, to] = [Math.min(anchor, index), Math.max(anchor, index) + 1];
    const ids = await on.loadIds(from, to);
    if (request === rangeRequests.current) on.setSelection(add(base, ids, anchor));
  };

  const toggleRow = (index: number) => {
    const row = list.row(index);
    if (row) on.setSelection(toggle(selection, row.id, index));
  };

  const menuPosition = (index: number) => {
    const box = elementAt(index)?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 24 };
  };

  const move = (command: ListCommand): boolean => {
    const to = rowAfter(command, active, {
      total: list.total,
      height: visible.height,
      scroller: scroller.current,
    });
    if (to !== undefined) goToRow(to);
    else if (command === 'pick') toggleRow(active);
    else if (command === 'pick-to') selectTo(active);
    else if (command === 'pick-next') selectTo(goToRow(active + 1));
    else if (command === 'pick-previous') selectTo(goToRow(active - 1));
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandFor(event);
    if (!command || isTyping(event.target)) return;
    // Links and buttons handle Enter themselves, and buttons Space.
    const onTitle = (event.target as Element).matches('.title');
    if ((event.key === 'Enter' && command !== 'open-tab') || (event.key === ' ' && !onTitle)) return;
    const row = list.row(active);
    if (!move(command)) {
      if (!row || PANEL_COMMANDS.includes(command)) return;
      on.run(command, row, menuPosition(active));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  // Not after the next paint: the next key press needs the new active row.
  useLayoutEffect(() => {
    const element = rows.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });

  const handlers: RowHandlers = {
    click(event, index) {
      const row = list.row(index);
      if (!row) return;
      setActive(index);
      event.preventDefault();
      if (event.shiftKey) selectTo(index);
      else on.run(event.ctrlKey || event.metaKey ? 'open-tab' : 'open', row, menuPosition(index));
    },
    toggle(event, index) {
      setActive(index);
      if (event.shiftKey) selectTo(index);
      else toggleRow(index);
    },
    focus: setActive,
    menu(index, at) {
      const row = list.row(index);
      setActive(index);
      if (row) on.run('menu', row, at);
    },
    favourite: (row) => on.run('favourite', row, { x: 0, y: 0 }),
    archive: (row) => on.run('archive', row, { x: 0, y: 0 }),
    retry: (row) => on.run('retry', row, { x: 0, y: 0 }),
  };

  const latestHandlers = useRef(handlers);
  latestHandlers.current = handlers;

  return (
    // Before any row is loaded, nothing in the list can be focused to scroll it.
    <div ref={scroller} class="scroller" tabIndex={list.row(active) ? undefined : 0}>
      {props.before}
      <ol
        ref={rows}
        class="rows"
        data-found={list.isSearch}
        data-excerpts={excerpts}
        aria-label={t('savedArticles')}
        aria-busy={list.state === 'painted'}
        style={{ blockSize: `${list.total * visible.height}px` }}
        onFocusIn={() => {
          hasFocus.current = true;
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget && !rows.current?.contains(relatedTarget as Node)) hasFocus.current = false;
        }}
      >
        {renderedIndexes(visible, active, list.total).map((index) => {
          const row = list.row(index);
          return (
            <Row
              // Keyed by index, so that the focus stays when another row moves there.
              key={index}
              index={index}
              total={list.total}
              top={index * visible.height}
              row={row}
              selected={row !== undefined && isSelected(selection, row.id)}
              active={index === active}
              locale={locale}
              excerpts={excerpts}
              articleUrl={props.articleUrl}
              thumbnail={props.thumbnail}
              on={latestHandlers}
            />
          );
        })}
      </ol>
    </div>
  );
}

/** Commands that need no row. */
const PANEL_COMMANDS: readonly ListCommand[] = [
  'pick-all',
  'drop',
  'search',
  'undo',
  'keys',
  'filter',
  'settings',
];
