import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId, ArticleRow } from '../../library/types';
import { useStrings } from '../strings';
import type { ListCommand } from './list-keys';
import { commandFor, isTyping } from './list-keys';
import type { List } from './props';
import { Row, type RowHandlers } from './Row';
import { add, isSelected, type ListSelection, toggle } from './selection';
import { ROW_HEIGHT_REM, scrollToRow, useVisibleRows, type VisibleRows } from './visible-rows';

/** What the list asks of the panel for one row. */
export interface ListHandlers {
  setSelection(picked: ListSelection): void;
  showRows(from: number, to: number): void;
  loadIds(from: number, to: number): Promise<readonly ArticleId[]>;
  /** A command for a row, its place, and where on the screen a menu may open. */
  run(command: ListCommand, row: ArticleRow, at: { x: number; y: number }): void;
}

interface ArticleListProps {
  list: List;
  /** Names what is listed: another name begins at the top. */
  of: string;
  selection: ListSelection;
  locale: string;
  articleUrl(id: ArticleId): string;
  thumbnail(asset: string): Promise<Blob | null>;
  /** What stands above the rows and scrolls with them. */
  before: preact.ComponentChildren;
  on: ListHandlers;
}

/** Places to draw: those in sight, and the one with the focus wherever it is, so that it cannot be lost. */
function renderedIndexes({ from, to }: VisibleRows, active: number, total: number): number[] {
  const indexes = Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, index) => from + index);
  if (active < from && active < total) indexes.unshift(active);
  if (active >= to && active < total) indexes.push(active);
  return indexes;
}

/**
 * The rows of the library, of which only those in sight exist. A plain list of links to a screen reader, each with its
 * number; one of them takes the Tab key, arrows lead to the others, Space selects.
 */
export function ArticleList(props: ArticleListProps) {
  const { list, of, selection, locale, on } = props;
  const t = useStrings();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const visible = useVisibleRows(
    scroller,
    rows,
    list.total,
    list.isSearch ? ROW_HEIGHT_REM.found : ROW_HEIGHT_REM.plain,
  );
  const [requestedIndex, setActive] = useState(0);
  const active = Math.max(0, Math.min(requestedIndex, list.total - 1));
  /** The focus is to go to the active row, and whether the list has it now. */
  const shouldFocus = useRef(false);
  const hasFocus = useRef(false);
  /** Where the selection that is being made began, and how many were asked for. */
  const rangeStart = useRef<number | null>(null);
  const rangeRequests = useRef(0);
  useLayoutEffect(() => {
    rangeStart.current = selection.anchor;
  }, [selection]);
  useLayoutEffect(() => on.showRows(visible.from, visible.to), [visible.from, visible.to]);

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    setActive(0);
  }, [of]);

  const elementAt = (index: number) =>
    rows.current?.querySelector<HTMLElement>(`[data-index="${index}"] .title`);
  useLayoutEffect(() => {
    // The last row may have been taken away under the reader's hands: the one before it has the focus then.
    const lost = hasFocus.current && document.activeElement === document.body;
    const element = shouldFocus.current || lost ? elementAt(active) : null;
    element?.focus({ preventScroll: true });
    if (element) shouldFocus.current = false;
    // A row far away is drawn before it is read: the focus waits for its link.
  }, [active, list.total, visible, list.row(active) !== undefined]);

  const goToRow = (index: number) => {
    const next = Math.max(0, Math.min(index, list.total - 1));
    shouldFocus.current = true;
    setActive(next);
    if (scroller.current && rows.current) scrollToRow(scroller.current, rows.current, next, visible.height);
    return next;
  };

  /** Selects from where the last selection began to this row. Keys come faster than the ids of what they select. */
  const selectTo = async (index: number, base = selection) => {
    const anchor = base.anchor ?? rangeStart.current ?? active;
    rangeStart.current = anchor;
    const mine = ++rangeRequests.current;
    const [from, to] = [Math.min(anchor, index), Math.max(anchor, index) + 1];
    const ids = await on.loadIds(from, to);
    if (mine === rangeRequests.current) on.setSelection(add(base, ids, anchor));
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
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / visible.height) - 1);
    const steps: Partial<Record<ListCommand, number>> = {
      next: active + 1,
      previous: active - 1,
      'page-down': active + page,
      'page-up': active - page,
      first: 0,
      last: list.total - 1,
    };
    const to = steps[command];
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
    // Links and buttons take Enter for themselves, and buttons Space.
    const onTitle = (event.target as Element).matches('.title');
    if (event.key === 'Enter' || (event.key === ' ' && !onTitle)) return;
    const row = list.row(active);
    if (!move(command)) {
      if (!row || PANEL_COMMANDS.includes(command)) return;
      on.run(command, row, menuPosition(active));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  // At once, not after the next paint: the key after this one must find the row that this one led to.
  useLayoutEffect(() => {
    const element = rows.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });

  const handlers: RowHandlers = {
    press(event, index) {
      const row = list.row(index);
      if (!row) return;
      setActive(index);
      event.preventDefault();
      if (event.shiftKey) selectTo(index);
      else if (event.ctrlKey || event.metaKey) toggleRow(index);
      else on.run('open', row, menuPosition(index));
    },
    tick(event, index) {
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
    // Where no row is here yet there is nothing else in it to scroll it by.
    <div ref={scroller} class="scroller" tabIndex={list.row(active) ? undefined : 0}>
      {props.before}
      <ol
        ref={rows}
        class="rows"
        data-found={list.isSearch}
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
              // By its place: what has the focus keeps it when another row comes to stand there.
              key={index}
              index={index}
              total={list.total}
              top={index * visible.height}
              row={row}
              selected={row !== undefined && isSelected(selection, row.id)}
              active={index === active}
              locale={locale}
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

/** Commands the panel takes, whether there is a row or not. */
const PANEL_COMMANDS: readonly ListCommand[] = ['pick-all', 'drop', 'search', 'undo', 'keys', 'filter'];
