import { Copy, Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HighlightRow } from '../../../library/types';
import { IconButton } from '../../controls/IconButton';
import { COLOR_NAMES, drawnColor } from '../../highlights/colors';
import { useStrings } from '../../strings';
import { commandFor } from '../list-keys';
import type { HighlightActions, HighlightShelfView } from '../props';
import { formatShortDay } from '../saved-date';
import { ROW_HEIGHT_REM, rowAfter, scrollToRow, useVisibleRows } from '../visible-rows';

interface HighlightRowsProps {
  shelf: HighlightShelfView;
  /** Language of the interface (BCP 47). */
  locale: string;
  on: HighlightActions;
}

/** The passages, of which only the visible ones exist. Arrow keys move between them, Enter opens the article there. */
export function HighlightRows({ shelf, locale, on }: HighlightRowsProps) {
  const t = useStrings();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const visible = useVisibleRows(scroller, rows, shelf.total, ROW_HEIGHT_REM.highlight);
  const [active, setActive] = useState(0);
  const shouldFocus = useRef(false);
  const listKey = JSON.stringify(shelf.query);
  useLayoutEffect(() => on.showRows(visible.from, visible.to), [visible.from, visible.to]);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    setActive(0);
  }, [listKey]);
  useLayoutEffect(() => {
    if (!shouldFocus.current) return;
    const title = rows.current?.querySelector<HTMLElement>(`[data-index="${active}"] .title`);
    if (title) shouldFocus.current = false;
    title?.focus({ preventScroll: true });
  }, [active, visible, shelf.row(active) !== undefined]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(index, shelf.total - 1));
    shouldFocus.current = true;
    setActive(next);
    if (scroller.current && rows.current) scrollToRow(scroller.current, rows.current, next, visible.height);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandFor(event);
    const row = shelf.row(active);
    const to = rowAfter(command, active, {
      total: shelf.total,
      height: visible.height,
      scroller: scroller.current,
    });
    if (to !== undefined) goTo(to);
    else if (row && command === 'delete') on.delete(row);
    else if (row && command === 'copy') on.copy(row);
    else if (row && command === 'open' && event.key !== 'Enter') on.read(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const item = (row: HighlightRow, index: number) => {
    const { quote, note, article, tags, createdAt } = row;
    const site = article.siteName || new URL(article.url).host;
    return (
      <>
        <button
          type="button"
          class="title"
          tabIndex={index === active ? 0 : -1}
          dir="auto"
          lang={article.language ?? undefined}
          onClick={() => on.read(row)}
        >
          <span class="heard">{t('highlightSpoken', t(COLOR_NAMES[drawnColor(row.color)]))}</span>
          {quote || t('noteOnArticle')}
        </button>
        {note && (
          <p class="own" dir="auto">
            {note}
          </p>
        )}
        <p class="facts">
          <bdi>{article.title || site}</bdi> · <bdi>{site}</bdi> · {formatShortDay(createdAt, locale)}
          {tags.length > 0 && <> · {tags.join(', ')}</>}
        </p>
      </>
    );
  };
  const indexes = Array.from(
    { length: Math.max(0, visible.to - visible.from) },
    (_, at) => visible.from + at,
  );
  if (active < visible.from || active >= visible.to) indexes.push(active);
  return (
    // Before any row is loaded, nothing in the list can be focused to scroll it.
    <div ref={scroller} class="scroller" tabIndex={shelf.row(active) ? undefined : 0}>
      <ol
        ref={rows}
        class="rows"
        aria-label={t('highlights')}
        style={{ blockSize: `${shelf.total * visible.height}px` }}
        onKeyDown={onKeyDown}
      >
        {indexes.map((index) => {
          const row = shelf.row(index);
          return (
            <li
              key={index}
              class="highlight-row"
              data-index={index}
              data-color={row?.quote ? drawnColor(row.color) : undefined}
              aria-posinset={index + 1}
              aria-setsize={shelf.total}
              style={{ insetBlockStart: `${index * visible.height}px` }}
              onFocusIn={() => setActive(index)}
            >
              <div class="what">{row ? item(row, index) : <p class="facts">{t('rowComing')}</p>}</div>
              {row && (
                <div class="row-actions">
                  <IconButton
                    control="copy-highlight"
                    label={t('copyQuotation')}
                    icon={Copy}
                    onClick={() => on.copy(row)}
                  />
                  <IconButton
                    control="delete-highlight"
                    label={t('deleteHighlight')}
                    icon={Trash2}
                    onClick={() => on.delete(row)}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
