import type { Importer } from '../importer';
import { createHighlight, createItem, createUnreadable, type ImportedItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseUtcTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { splitLabels, textOf, titleOf, webAddress } from '../read/values';

/**
 * What a card's text is: of type `Content` a passage that was marked on the page, of type `Article` the article, else what the
 * page says of itself.
 */
function readContent(row: CsvRow): Partial<Pick<ImportedItem, 'content' | 'excerpt' | 'highlights'>> {
  const text = textOf(row.cell('content'));
  if (text === null) return {};
  const type = row.cell('type').trim().toLowerCase();
  if (type === 'content') return { highlights: [createHighlight({ quote: text })] };
  return type === 'article' ? { content: { html: text, kind: 'text' } } : { excerpt: text };
}

function readRow(row: CsvRow): ImportedRow {
  const address = textOf(row.cell('url'));
  // Notes and uploaded files stand on no page.
  if (address === null) {
    const start = textOf(row.cell('title')) ?? textOf(row.cell('content')) ?? textOf(row.cell('note')) ?? '';
    return createUnreadable('no-address', { line: row.line, start });
  }
  const url = webAddress(address, { line: row.line });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: titleOf(row.cell('title'), url),
    savedAt: parseUtcTime(row.cell('created')),
    tags: splitLabels(row.cell('tags'), ','),
    note: textOf(row.cell('note')),
    ...readContent(row),
  });
}

/** mymind's `cards.csv`, which its export has beside the pictures. (karakeep-app/karakeep, parsers.ts and its test.) */
export const mymindCsv: Importer = {
  id: 'mymind-csv',
  name: 'mymind',
  fields: {
    id: 'left: mymind’s own number',
    type: 'used',
    title: 'title',
    url: 'url',
    content: 'content',
    note: 'note',
    tags: 'tags',
    created: 'savedAt',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return ['id', 'type', 'url', 'content', 'note', 'created'].every((name) => header.includes(name));
  },
  async *read(file) {
    for await (const row of csvRows(textChunksOf(file))) yield row.kind === 'row' ? readRow(row) : row;
  },
};
