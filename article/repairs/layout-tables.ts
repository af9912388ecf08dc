import { textLength } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Marks of a table of data, and what needs its cells side by side. */
const DATA_SELECTOR = 'th, caption, thead, col, [scope], [headers], pre, [data-gloss]';
const PARAGRAPH_SELECTOR = 'p, blockquote, h1, h2, h3';
/** A cell with this much text, being this share of its table's, and paragraphs in it, holds a page's column. */
const MIN_LENGTH = 400;
const MIN_SHARE = 0.6;
const MIN_PARAGRAPHS = 2;
/** A page of more tables is a message: mail is built of nothing else, and its rows are read as they are. */
const MAX_TABLES = 40;

const isInTable = (part: Element, table: Element): boolean => part.closest('table') === table;

/** Whether nothing marks a table as one of data. */
const isPlain = (table: Element): boolean =>
  !/^(?:grid|table|treegrid)$/.test(table.getAttribute('role') ?? '') &&
  ![...table.querySelectorAll(DATA_SELECTOR)].some((mark) => isInTable(mark, table) || mark.matches('pre'));

/** Whether a table lays out a page: one cell holds most of the text, in paragraphs of its own. */
function isLayout(table: Element): boolean {
  const length = textLength(table);
  if (length < MIN_LENGTH || !isPlain(table)) return false;
  return [...table.querySelectorAll('td')].some((cell) => {
    if (!isInTable(cell, table)) return false;
    const paragraphs = [...cell.querySelectorAll(PARAGRAPH_SELECTOR)].filter((part) =>
      isInTable(part, table),
    );
    const cellLength = textLength(cell);
    return (
      paragraphs.length >= MIN_PARAGRAPHS && cellLength >= MIN_LENGTH && cellLength >= MIN_SHARE * length
    );
  });
}

/** Whether a table inside such a one is a frame around a single cell. */
const isFrame = (table: Element, layouts: ReadonlySet<Element>): boolean =>
  table.querySelectorAll('td').length === table.querySelectorAll('table').length + 1 &&
  isPlain(table) &&
  [...layouts].some((layout) => layout !== table && layout.contains(table));

/** Makes boxes of a table's parts, innermost first. */
function openTable(table: Element): void {
  const parts = [...table.querySelectorAll('td, tr, tbody, tfoot')].filter((part) => isInTable(part, table));
  for (const part of parts.reverse()) rename(part, 'div');
  rename(table, 'div');
}

/**
 * Makes boxes of tables that lay out a page, so that its text is no cell. Runs after `breaks`, which finds the paragraphs.
 */
export const layoutTables: RepairRule = {
  id: 'layout-tables',
  apply(copy) {
    const tables = [...copy.querySelectorAll('body table')];
    if (tables.length > MAX_TABLES) return;
    const layouts = new Set(tables.filter(isLayout));
    const opened = tables.filter((table) => layouts.has(table) || isFrame(table, layouts));
    for (const table of opened.reverse()) openTable(table);
  },
};
