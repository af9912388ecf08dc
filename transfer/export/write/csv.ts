import Papa from 'papaparse';

/** A row of a CSV with its line end (RFC 4180). */
export const writeRow = (cells: readonly string[]): string => `${Papa.unparse([[...cells]])}\r\n`;

/** Tags as one cell: themselves a row of CSV, so that a tag may have a comma. */
export const writeTags = (tags: readonly string[]): string => (tags.length ? Papa.unparse([[...tags]]) : '');

/**
 * What a spreadsheet would take for a formula, at a cell's beginning (OWASP, "CSV Injection") or where a program that parts cells by
 * semicolons, tabs or lines, whatever the quotes say, would begin one.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

/** A cell with an apostrophe before everything that a spreadsheet would run. */
export const escapeFormulas = (cell: string): string => cell.replace(FORMULA, "'");

/** The byte order mark, by which Excel knows that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
