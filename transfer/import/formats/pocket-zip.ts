import type { NewHighlight } from '../../../library/import-types';
import type { Importer } from '../importer';
import { createHighlight, createItem, type ImportedRow } from '../item';
import { csvRows } from '../read/csv';
import { parseTime } from '../read/dates';
import { readEntryJson } from '../read/entry';
import { decodeChunks } from '../read/text';
import { fieldsOf, listOf, textOf, titleOf, webAddress } from '../read/values';
import { zipEntries } from '../read/zip';
import { isPocketCsv, POCKET_FIELDS, readPocketRow } from './pocket-csv';

const isCsv = (name: string): boolean => /\.csv$/i.test(name);
const isJson = (name: string): boolean => /\.json$/i.test(name);

/** The highlights of an annotations file, by address; older exports and converters spell the names otherwise. */
function readAnnotations(value: unknown, into: Map<string, NewHighlight[]>): void {
  for (const article of listOf(value).map(fieldsOf)) {
    const url = textOf(article.url ?? article.item_url ?? article.given_url);
    if (!url) continue;
    const highlights = listOf(article.highlights ?? article.annotations)
      .map(fieldsOf)
      .map((highlight) =>
        createHighlight({
          quote: textOf(highlight.quote ?? highlight.text) ?? '',
          note: textOf(highlight.note),
          createdAt: parseTime(highlight.created_at),
        }),
      )
      .filter(({ quote, note }) => quote !== '' || note !== null);
    into.set(url, [...(into.get(url) ?? []), ...highlights]);
  }
}

/** The articles of a collection: lists that the reader published, which alone have notes. */
function* readCollection(value: unknown, entry: string): Generator<ImportedRow> {
  const collection = fieldsOf(value);
  const title = textOf(collection.title);
  for (const item of listOf(collection.items).map(fieldsOf)) {
    const url = webAddress(item.url, { entry });
    if (typeof url !== 'string') yield url;
    else
      yield createItem({
        url,
        title: titleOf(item.title, url),
        savedAt: parseTime(item.createdAt ?? collection.createdAt),
        excerpt: textOf(item.excerpt),
        note: textOf(item.note),
        folder: title ? [title] : [],
      });
  }
}

/** Reads the JSONs first, so that each article comes out with its highlights. */
async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const highlights = new Map<string, NewHighlight[]>();
  const collected: ImportedRow[] = [];
  for await (const entry of zipEntries(file, isJson)) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    const { value, damage } = await readEntryJson(entry);
    if (damage) yield damage;
    if (Array.isArray(value)) readAnnotations(value, highlights);
    else collected.push(...readCollection(value, entry.name));
  }
  for await (const entry of zipEntries(file, isCsv)) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    for await (const row of csvRows(decodeChunks(entry.bytes()))) {
      if (row.kind === 'unreadable') yield { ...row, entry: entry.name };
      else yield withHighlights(readPocketRow(row, entry.name), highlights);
    }
  }
  yield* collected;
  // Highlights in articles that are no longer in the list.
  for (const [address, left] of highlights) {
    const url = webAddress(address, {});
    yield typeof url === 'string' ? createItem({ url, highlights: left }) : url;
  }
}

/** An article with its highlights, which are then used up. */
function withHighlights(row: ImportedRow, highlights: Map<string, NewHighlight[]>): ImportedRow {
  if (row.kind !== 'item') return row;
  const own = highlights.get(row.url);
  highlights.delete(row.url);
  return own ? { ...row, highlights: own } : row;
}

/**
 * Pocket's own export: `part_*.csv`, `annotations/*.json`, `collections/*.json`. (Pocket/pocket-monorepo,
 * listDataExportService.ts, annotationsExportService.ts, ExportDataService.ts.)
 */
export const pocketZip: Importer = {
  id: 'pocket-zip',
  name: 'Pocket',
  fields: {
    ...POCKET_FIELDS,
    highlights: 'highlights',
    quote: 'highlights',
    created_at: 'highlights',
    items: 'used',
    excerpt: 'excerpt',
    note: 'note',
    createdAt: 'savedAt',
    slug: 'left: the collection’s address at Pocket, which is gone',
    description: 'left: about a whole collection',
  },
  accepts: (sample) =>
    sample.kind === 'zip' && sample.entries.some(({ start }) => start !== null && isPocketCsv(start)),
  read,
};
