import type { SavedArticle } from '../../../library/types';
import type { Exporter, ExportOptions, ExportSource } from '../exporter';
import { encodeText } from '../write/chunks';
import { BYTE_ORDER_MARK, escapeFormulas, writeRow, writeTags } from '../write/csv';
import { toIso } from '../write/facts';

/** The columns. Those that Raindrop has are called as it calls them, so that it and what imports from it read them. */
const COLUMNS: Readonly<Record<string, (article: SavedArticle) => string | null>> = {
  url: ({ url }) => url,
  title: ({ title }) => title,
  author: ({ byline }) => byline,
  site: ({ siteName }) => siteName,
  published: ({ publishedAt }) => publishedAt,
  created: ({ savedAt }) => toIso(savedAt),
  read: ({ readAt }) => toIso(readAt),
  progress: ({ progress }) => String(progress),
  archived: ({ archived }) => String(archived),
  favorite: ({ favourite }) => String(favourite),
  tags: ({ tags }) => writeTags(tags),
  note: ({ note }) => note,
  excerpt: ({ excerpt }) => excerpt,
  language: ({ language }) => language,
  cover: ({ leadImage }) => leadImage?.url ?? null,
  words: ({ wordCount }) => String(wordCount),
};

async function* write(source: ExportSource, options: ExportOptions): AsyncGenerator<string> {
  if (options.escapeFormulas) yield BYTE_ORDER_MARK;
  yield writeRow(Object.keys(COLUMNS));
  for await (const { article } of source.articles()) {
    const cells = Object.values(COLUMNS).map((read) => read(article) ?? '');
    yield writeRow(options.escapeFormulas ? cells.map(escapeFormulas) : cells);
  }
}

/**
 * A table with a row for each article (RFC 4180). Cells are as they are unless `escapeFormulas` is chosen. Lost: texts, pictures,
 * highlights.
 */
export const csv: Exporter = {
  id: 'csv',
  extension: 'csv',
  type: 'text/csv',
  highlightsOnly: false,
  write: (source, options) => encodeText(write(source, options)),
};
