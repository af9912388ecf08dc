import type { NewHighlight } from '../import-types';
import { LibraryError } from '../library';
import { textForIndex } from '../search/spellings';
import type { Highlight, Selector } from '../types';
import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database } from './database';

/** A highlight's columns as `HIGHLIGHT_COLUMNS` names them. */
export interface StoredHighlight {
  id: string;
  quote: string;
  note: string | null;
  color: string | null;
  tags: string;
  selectors: string;
  created_at: number;
  updated_at: number;
}

export const HIGHLIGHT_COLUMNS = [
  'id',
  'quote',
  'note',
  'color',
  'tags',
  'selectors',
  'created_at',
  'updated_at',
]
  .map((column) => `highlight.${column}`)
  .join(', ');

/** A highlight as it is stored, as the library gives it. */
export const toHighlight = (stored: StoredHighlight): Highlight => ({
  id: stored.id,
  quote: stored.quote,
  note: stored.note,
  color: stored.color,
  tags: JSON.parse(stored.tags) as string[],
  selectors: JSON.parse(stored.selectors) as Selector[],
  createdAt: stored.created_at,
  updatedAt: stored.updated_at,
});

/** The highlights of an article that are not deleted, oldest first. */
export function listHighlights(database: Database, row: number): Highlight[] {
  return database
    .all<StoredHighlight>(
      `SELECT ${HIGHLIGHT_COLUMNS} FROM highlight WHERE row = ? AND deleted_at IS NULL ORDER BY created_at, rowid`,
      [row],
    )
    .map(toHighlight);
}

/** Where a passage begins in the article's text, by its selectors; null if they don't say. */
function positionOf(selectors: readonly Selector[]): number | null {
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  return Number.isSafeInteger(start) ? Number(start) : null;
}

/** Adds a highlight's words to the index, or replaces them. */
function indexHighlight(
  database: Database,
  number: number,
  { quote, note }: Pick<Highlight, 'quote' | 'note'>,
): void {
  database.run('INSERT OR REPLACE INTO highlight_words (rowid, text) VALUES (?, ?)', [
    number,
    textForIndex(note ? `${quote}\n${note}` : quote),
  ]);
}

/** Indexes all highlights of an article that are not deleted. */
export function indexHighlightsOf(database: Database, row: number): void {
  const all = database.all<{ number: number; quote: string; note: string | null }>(
    'SELECT rowid AS number, quote, note FROM highlight WHERE row = ? AND deleted_at IS NULL',
    [row],
  );
  for (const { number, ...highlight } of all) indexHighlight(database, number, highlight);
}

const PUT = `INSERT INTO highlight (id, row, quote, note, color, tags, selectors, position, created_at, updated_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET quote = excluded.quote, note = excluded.note, color = excluded.color,
    tags = excluded.tags, selectors = excluded.selectors, position = excluded.position, updated_at = excluded.updated_at,
    deleted_at = NULL
  RETURNING rowid AS number`;

/** Adds a highlight to an article as it is, or replaces the one with its ID. */
export function writeHighlight(database: Database, row: number, highlight: Highlight): void {
  const { id, quote, note, color, tags, selectors, createdAt, updatedAt } = highlight;
  const written = database.one<{ number: number }>(PUT, [
    id,
    row,
    quote,
    note,
    color,
    JSON.stringify(tags),
    JSON.stringify(selectors),
    positionOf(selectors),
    createdAt,
    updatedAt,
  ]);
  if (written) indexHighlight(database, written.number, highlight);
}

/** Adds highlights to an article, but those whose passage and note it has already. Returns the IDs of the added ones. */
export function addHighlights(
  database: Database,
  row: number,
  highlights: readonly NewHighlight[],
  now: number,
): string[] {
  return highlights.flatMap((highlight) => {
    const { quote, note, createdAt } = highlight;
    const known = database.one(
      'SELECT 1 FROM highlight WHERE row = ? AND quote = ? AND note IS ? AND deleted_at IS NULL',
      [row, quote, note],
    );
    if (known) return [];
    const id = uuid7(now);
    writeHighlight(database, row, { ...highlight, id, createdAt: createdAt ?? now, updatedAt: now });
    return [id];
  });
}

/** Adds or replaces a highlight that the user made, at the time it is written. Throws `LibraryError('unfit')` if it is another article's. */
export function putHighlight(database: Database, row: number, highlight: Highlight): Highlight {
  return database.transaction(() => {
    const known = database.one<{ row: number }>('SELECT row FROM highlight WHERE id = ?', [highlight.id]);
    if (known && known.row !== row)
      throw new LibraryError('unfit', 'the highlight is one of another article');
    const written = { ...highlight, updatedAt: monotonicNow() };
    writeHighlight(database, row, written);
    return written;
  });
}

/** Deletes highlights by their IDs, leaving tombstones. Returns the IDs of their articles. */
export function deleteHighlights(database: Database, ids: readonly string[], now: number): string[] {
  const wanted = JSON.stringify(ids);
  const listed = 'highlight.id IN (SELECT value FROM json_each(?)) AND highlight.deleted_at IS NULL';
  const found = database.all<{ number: number; article: string }>(
    `SELECT highlight.rowid AS number, article.id AS article FROM highlight JOIN article USING (row) WHERE ${listed}`,
    [wanted],
  );
  for (const { number } of found) database.run('DELETE FROM highlight_words WHERE rowid = ?', [number]);
  database.run(`UPDATE highlight SET deleted_at = ?, updated_at = ? WHERE ${listed}`, [now, now, wanted]);
  return [...new Set(found.map(({ article }) => article))];
}

/** Removes an article's highlights without a trace, for another to take its place. */
export function dropHighlights(database: Database, row: number): void {
  database.run('DELETE FROM highlight_words WHERE rowid IN (SELECT rowid FROM highlight WHERE row = ?)', [
    row,
  ]);
  database.run('DELETE FROM highlight WHERE row = ?', [row]);
}

/** Gives the highlights of one article to another. Returns the IDs of those that moved. */
export function moveHighlights(database: Database, from: number, to: number): string[] {
  return database
    .all<{ id: string }>('UPDATE highlight SET row = ? WHERE row = ? RETURNING id', [to, from])
    .map(({ id }) => id);
}

/** Gives highlights back to an article, by their IDs. */
export function returnHighlights(database: Database, ids: readonly string[], row: number): void {
  database.run('UPDATE highlight SET row = ? WHERE id IN (SELECT value FROM json_each(?))', [
    row,
    JSON.stringify(ids),
  ]);
}
