import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseTime } from '../read/dates';
import { languageOf } from '../read/language';
import { textChunksOf } from '../read/text';
import { splitLabels, webAddress } from '../read/values';
import { wallabagContent, wallabagTitle } from '../read/wallabag';

/**
 * The day of `d/m/Y h:i:s`, at noon UTC: the clock has twelve hours and no AM or PM, so half of all times are wrong by twelve
 * hours, while noon is the same day nearly everywhere.
 */
function parseDay(text: string): number | null {
  const [, day, month, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? [];
  if (!day || !month || !year) return parseTime(text);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isDay ? parseTime(date.toISOString()) : null;
}

function readRow(row: CsvRow): ImportedRow {
  const url = webAddress(row.cell('URL'), { line: row.line });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: wallabagTitle(row.cell('Title'), url),
    savedAt: parseDay(row.cell('Creation date')),
    language: languageOf(row.cell('Language')),
    tags: splitLabels(row.cell('Tags'), ','),
    content: wallabagContent(row.cell('Content'), row.cell('MIME Type')),
  });
}

/**
 * wallabag's CSV, parted by semicolons. It does not say what is archived or starred; its JSON does.
 * (wallabag/wallabag, src/Helper/EntriesExport.php, produceCsv.)
 */
export const wallabagCsv: Importer = {
  id: 'wallabag-csv',
  name: 'wallabag',
  fields: {
    Title: 'title',
    URL: 'url',
    Content: 'content',
    Tags: 'tags',
    'MIME Type': 'used',
    Language: 'language',
    'Creation date': 'savedAt',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return ['url', 'content', 'mime type', 'creation date'].every((name) => header.includes(name));
  },
  async *read(file) {
    for await (const row of csvRows(textChunksOf(file))) yield row.kind === 'row' ? readRow(row) : row;
  },
};
