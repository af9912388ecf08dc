import type { ExportedArticle, Exporter, ExportOptions, ExportSource } from '../exporter';
import { encodeText } from '../write/chunks';
import { BYTE_ORDER_MARK, escapeFormulas, writeRow } from '../write/csv';
import { inReadingOrder, titleOf, toIso } from '../write/facts';

const HEADER = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** A moment in UTC as Readwise reads it: `2026-03-09 07:30:00`. */
const writeDate = (time: number): string => toIso(time)?.slice(0, 19).replace('T', ' ') ?? '';

/** Readwise has no note without a passage: one on the whole article stands under its title. */
const rowsOf = ({ article, highlights }: ExportedArticle): string[][] =>
  inReadingOrder(highlights).map(({ quote, note, createdAt }, index) => [
    quote || titleOf(article),
    titleOf(article),
    article.byline ?? '',
    article.url,
    note ?? '',
    String(index + 1),
    writeDate(createdAt),
  ]);

async function* write(source: ExportSource, options: ExportOptions): AsyncGenerator<string> {
  if (options.escapeFormulas) yield BYTE_ORDER_MARK;
  yield writeRow(HEADER);
  for await (const exported of source.articles())
    for (const row of rowsOf(exported))
      yield writeRow(options.escapeFormulas ? row.map(escapeFormulas) : row);
}

/**
 * The table of highlights that Readwise imports (readwise.io/import_bulk). `Location` counts an article's passages. Lost: texts, colors,
 * tags, and where in the text a passage is.
 */
export const readwiseCsv: Exporter = {
  id: 'readwise-csv',
  extension: 'csv',
  type: 'text/csv',
  highlightsOnly: true,
  write: (source, options) => encodeText(write(source, options)),
};
