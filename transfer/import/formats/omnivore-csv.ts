import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseDateText, parseTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { splitLabels, textsOf, webAddress } from '../read/values';

/** Labels are `[a, b]`, or a JSON list where they hold commas or spaces: `["a b", "c"]`. */
function readLabels(text: string): string[] {
  const list = text.trim();
  if (/^\[\s*"/.test(list)) {
    try {
      const labels: unknown = JSON.parse(list);
      if (Array.isArray(labels)) return textsOf(labels);
    } catch {
      // A quote in the middle of a label: parted by commas all the same.
    }
  }
  const labels = splitLabels(list.replace(/^\[|\]$/g, ''), ',');
  return textsOf(labels.map((label) => label.replace(/^(["'])(.*)\1$/, '$2')));
}

function readRow(row: CsvRow): ImportedRow {
  const url = webAddress(row.cell('url'), { line: row.line });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    tags: readLabels(row.cell('labels')),
    archived: row.cell('state').trim().toLowerCase() === 'archived',
    savedAt: parseTime(row.cell('saved_at')),
    publishedAt: parseDateText(row.cell('published_at')),
  });
}

/**
 * What Omnivore imported, and what converters still write: `url,state,labels,saved_at,published_at`, times in ms.
 * (omnivore-app/docs.omnivore, docs/using/importing.md.)
 */
export const omnivoreCsv: Importer = {
  id: 'omnivore-csv',
  name: 'Omnivore',
  fields: {
    url: 'url',
    state: 'archived',
    labels: 'tags',
    saved_at: 'savedAt',
    published_at: 'publishedAt',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return ['url', 'labels', 'saved_at'].every((name) => header.includes(name));
  },
  async *read(file) {
    for await (const row of csvRows(textChunksOf(file))) yield row.kind === 'row' ? readRow(row) : row;
  },
};
