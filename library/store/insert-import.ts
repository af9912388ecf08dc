import type { ImportEntry } from '../import-types';
import { uuid7 } from '../uuid';
import type { Database } from './database';
import { indexText, insertArticle, parseDate, titleKey } from './write';

const READING_COLUMNS = [
  'row',
  'saved_at',
  'read_at',
  'progress',
  'archived',
  'favourite',
  'note',
  'text_state',
  'text_at',
  'updated_at',
  'published',
  'length',
  'title_key',
];
const INSERT_READING = `INSERT INTO reading (${READING_COLUMNS.join(', ')})
  VALUES (${READING_COLUMNS.map(() => '?').join(', ')})`;

/**
 * Adds an imported article that the library doesn't have, under the key of its URL, and returns its row. What `save` does in a dozen
 * statements is done in one a table here: an import has tens of thousands of articles.
 */
export function insertImported(database: Database, entry: ImportEntry, key: string, now: number): number {
  const { article, hasText, reading, note } = entry;
  const row = insertArticle(database, article, { id: uuid7(now), key });
  database.run(INSERT_READING, [
    row,
    reading.savedAt ?? now,
    reading.readAt,
    reading.progress,
    reading.archived ? 1 : 0,
    reading.favourite ? 1 : 0,
    note,
    hasText ? 'kept' : 'wanted',
    hasText ? now : null,
    now,
    parseDate(article.publishedAt),
    article.wordCount,
    titleKey(article.title),
  ]);
  database.run('INSERT INTO body (row, content, text) VALUES (?, ?, ?)', [
    row,
    article.content,
    article.text,
  ]);
  indexText(database, row, article);
  return row;
}
