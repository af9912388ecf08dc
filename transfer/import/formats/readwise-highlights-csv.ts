import type { NewHighlight } from '../../../library/import-types';
import type { Importer } from '../importer';
import {
  createHighlight,
  createItem,
  createUnreadable,
  type ImportedItem,
  type UnreadableRow,
} from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseUtcTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { splitLabels, textOf, titleOf, webAddress } from '../read/values';

/**
 * The article's address. Readwise's own export has no column for it: only what it calls by its address, having found no title,
 * can be known again.
 */
function addressOf(row: CsvRow): string | UnreadableRow {
  const title = row.cell('Book Title', 'Title').trim();
  const address = row.cell('URL').trim() || (/^https?:\/\/\S+$/i.test(title) ? title : '');
  if (address !== '') return webAddress(address, { line: row.line });
  const start = [title, row.cell('Highlight').trim()].filter((text) => text !== '').join(': ');
  return createUnreadable('no-address', { line: row.line, start });
}

function readHighlight(row: CsvRow): NewHighlight | null {
  const quote = row.cell('Highlight').trim();
  const note = textOf(row.cell('Note'));
  if (quote === '' && note === null) return null;
  return createHighlight({
    quote,
    note,
    color: textOf(row.cell('Color')),
    createdAt: parseUtcTime(row.cell('Highlighted at', 'Date')),
    tags: splitLabels(row.cell('Tags'), ','),
  });
}

const readArticle = (row: CsvRow, url: string): Pick<ImportedItem, 'url'> & Partial<ImportedItem> => ({
  url,
  title: titleOf(row.cell('Book Title', 'Title'), url),
  author: textOf(row.cell('Book Author', 'Author')),
  tags: splitLabels(row.cell('Document tags'), ','),
});

/** Rows that follow each other with the same address are one article with several highlights. */
async function* read(file: Blob): AsyncGenerator<ImportedItem | UnreadableRow> {
  let article: ReturnType<typeof readArticle> | null = null;
  let highlights: NewHighlight[] = [];
  for await (const row of csvRows(textChunksOf(file))) {
    const url = row.kind === 'row' ? addressOf(row) : row;
    if (row.kind !== 'row' || typeof url !== 'string') {
      if (typeof url !== 'string') yield url;
      continue;
    }
    if (article?.url !== url) {
      if (article) yield createItem({ ...article, highlights });
      article = readArticle(row, url);
      highlights = [];
    }
    const highlight = readHighlight(row);
    if (highlight) highlights.push(highlight);
  }
  if (article) yield createItem({ ...article, highlights });
}

/**
 * Readwise's CSV of highlights (`Book Title` and so on), and the CSV that Readwise reads, which other programs write
 * (`Highlight,Title,Author,URL,Note,Location,Date`). (Both headers as the importers and exporters of others have them;
 * readwise.io/import_bulk.)
 */
export const readwiseHighlightsCsv: Importer = {
  id: 'readwise-highlights-csv',
  name: 'Readwise',
  fields: {
    Highlight: 'highlights',
    'Book Title': 'title',
    Title: 'title',
    'Book Author': 'author',
    Author: 'author',
    'Amazon Book ID': 'left: a book’s number in a shop',
    URL: 'url',
    Note: 'highlights',
    Color: 'highlights',
    Tags: 'highlights',
    'Location Type': 'left: what `Location` counts',
    Location: 'left: a page or position in a book, or the order; the words are looked for instead',
    'Highlighted at': 'highlights',
    Date: 'highlights',
    'Document tags': 'tags',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    const has = (...names: string[]) => names.every((name) => header.includes(name));
    return (
      has('highlight') && (has('book title', 'highlighted at') || has('title', 'url', 'note', 'location'))
    );
  },
  read,
};
