import type { ReportedRow } from './scan-files';

/** The report as text, a line each: what `describe` says of a row, and how the row begins. Line breaks in it become spaces. */
export const reportAsText = (
  rows: readonly ReportedRow[],
  describe: (row: ReportedRow) => readonly string[],
): string => rows.map((row) => [...describe(row), row.start].join('\t').replace(/[\r\n]+/g, ' ')).join('\n');
