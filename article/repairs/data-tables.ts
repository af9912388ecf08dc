import { isLonger, linkShare } from '../measure';
import type { RepairRule } from './rule';

/** Where no table is one of the article's. */
const OUTSIDE_SELECTOR =
  'nav, aside, footer, form, [role="navigation"], [role="presentation"], [role="none"]';
/** Elements that only tables used for layout contain. */
const FOREIGN_SELECTOR = 'table, form, input, select, textarea, iframe, h1, h2, article';
/** A longer cell, in characters, is a page's column and not a datum. */
const MAX_CELL_LENGTH = 300;
const MAX_LINKED = 0.3;
const MIN_ROWS = 2;
const MIN_COLUMNS = 2;
/** Cells looked at: what has more is a table of data for Readability too. */
const MAX_CELLS = 200;
/** Readability takes any table with a summary for one of data (`_markDataTables`, 0.6.0); the allow-list takes it off again. */
const SUMMARY = 'data';

/** Whether a table has the shape of data: rows with the same number of short cells, mostly filled, with few links. */
function isData(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')];
  if (rows.length < MIN_ROWS || table.querySelector(FOREIGN_SELECTOR)) return false;
  const columns = rows[0]?.children.length ?? 0;
  if (columns < MIN_COLUMNS || rows.length * columns > MAX_CELLS) return false;
  let said = 0;
  for (const row of rows) {
    if (row.children.length !== columns) return false;
    for (const cell of row.children) {
      if (cell.hasAttribute('colspan') || isLonger(cell, MAX_CELL_LENGTH)) return false;
      if (/\S/.test(cell.textContent ?? '')) said++;
    }
  }
  return said * 2 > rows.length * columns && linkShare(table) < MAX_LINKED;
}

/**
 * Marks small tables of data that have no header cells, which Readability takes for layout and drops. Sources: Notion's
 * simple tables, tables pasted into editors (Google Docs, Word), Markdown renderers without a header row.
 */
export const dataTables: RepairRule = {
  id: 'data-tables',
  apply(copy) {
    const headline = copy.querySelector('h1');
    for (const table of copy.querySelectorAll(
      'table:not([summary], [role], :has(th, caption, thead, col))',
    )) {
      const isAfter = !headline || (headline.compareDocumentPosition(table) & 4) /* following */ !== 0;
      if (isAfter && !table.closest(OUTSIDE_SELECTOR) && isData(table))
        table.setAttribute('summary', SUMMARY);
    }
  },
};
