import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { splitLabels, titleOf, webAddress } from '../read/values';

/** Whether CSV text has Pocket's columns: `title,url,time_added,tags,status`, in 2024 with `cursor` among them. */
export function isPocketCsv(text: string): boolean {
  const header = csvHeader(text);
  return ['url', 'time_added', 'status'].every((name) => header.includes(name));
}

/** An article of Pocket's CSV: `status` is `unread` or `archive`, a title that is the address is none, tags are parted by `|`. */
export function readPocketRow(row: CsvRow, entry: string | null = null): ImportedRow {
  const url = webAddress(row.cell('url'), { line: row.line, entry });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: titleOf(row.cell('title'), url),
    savedAt: parseTime(row.cell('time_added')),
    tags: splitLabels(row.cell('tags'), '|'),
    archived: row.cell('status').trim().toLowerCase() === 'archive',
  });
}

/** Fate of the CSV's columns, also in Pocket's zip. */
export const POCKET_FIELDS = {
  title: 'title',
  url: 'url',
  time_added: 'savedAt',
  cursor: 'left: a number of the exporter’s own',
  tags: 'tags',
  status: 'archived',
} as const;

/**
 * One of the CSVs in Pocket's zip, or the single one of autumn 2024. (Pocket/pocket-monorepo, listDataExportService.ts;
 * go-shiori/shiori, `testdata/pocket-old.csv` and `pocket-new.csv`.)
 */
export const pocketCsv: Importer = {
  id: 'pocket-csv',
  name: 'Pocket',
  fields: POCKET_FIELDS,
  accepts: (sample) => sample.kind === 'text' && isPocketCsv(sample.text),
  async *read(file) {
    for await (const row of csvRows(textChunksOf(file))) yield row.kind === 'row' ? readPocketRow(row) : row;
  },
};
