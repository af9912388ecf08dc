import { textLength } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Marks of a table of data, and what needs its cells side by side. */
const DATA_SELECTOR = 'th, caption, thead, col, [scope], [headers], pre, [data-gloss]';
const PARAGRAPH_SELECTOR = 'p, blockquote, h1, h2, h3, table';
/** A cell with this much text, being this share of its table's, and paragraphs in it, holds a page's column. */
const MIN_LENGTH = 400;
const MIN_SHARE = 0.6;
const MIN_PARAGRAPHS = 2;
/** A page of more tables is a message: mail is built of nothing else, and its rows are read as they are. */
const MAX_TABLES = 40;

const isInTable = (part: Element, table: Element): boolean => part.closest('table') === table;

/** Whether a table lays out a page: one cell holds most of the text, in paragraphs, and nothing marks it as data. */
function isLayout(table: Element): boolean {
  if (/^(?:grid|table|treegrid)$/.test(table.getAttribute('role') ?? '')) return false;
  if (
    [...table.querySelectorAll(DATA_SELECTOR)].some((mark) => isInTable(mark, table) || mark.matches('pre'))
  )
    return false;
  const length = textLength(table);
  if (length < MIN_LENGTH) return false;
  return [...table.querySelectorAll('td')].some((cell) => {
    if (!isInTable(cell, table) || cell.querySelectorAll(PARAGRAPH_SELECTOR).length < MIN_PARAGRAPHS)
      return false;
    const cellLength = textLength(cell);
    return cellLength >= MIN_LENGTH && cellLength >= MIN_SHARE * length;
  });
}

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
    for (const table of tables.filter(isLayout).reverse()) openTable(table);
  },
};
