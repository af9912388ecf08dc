import type { NewHighlight } from '../import-types';
import type { Highlight, Selector } from '../types';
import { uuid7 } from '../uuid';
import type { Database } from './database';

interface StoredHighlight {
  id: string;
  quote: string;
  note: string | null;
  color: string | null;
  tags: string;
  selectors: string;
  created_at: number;
  updated_at: number;
}

/** The highlights of an article that are not deleted, oldest first. */
export function listHighlights(database: Database, row: number): Highlight[] {
  return database
    .all<StoredHighlight>(
      `SELECT id, quote, note, color, tags, selectors, created_at, updated_at FROM highlight
       WHERE row = ? AND deleted_at IS NULL ORDER BY created_at, rowid`,
      [row],
    )
    .map(({ created_at, updated_at, tags, selectors, ...stored }) => ({
      ...stored,
      tags: JSON.parse(tags) as string[],
      selectors: JSON.parse(selectors) as Selector[],
      createdAt: created_at,
      updatedAt: updated_at,
    }));
}

/** Adds a highlight to an article as it is. */
export function insertHighlight(
  database: Database,
  row: number,
  { id, quote, note, color, tags, selectors, createdAt, updatedAt }: Highlight,
): void {
  database.run(
    `INSERT INTO highlight (id, row, quote, note, color, tags, selectors, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, row, quote, note, color, JSON.stringify(tags), JSON.stringify(selectors), createdAt, updatedAt],
  );
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
    insertHighlight(database, row, { ...highlight, id, createdAt: createdAt ?? now, updatedAt: now });
    return [id];
  });
}

/** Deletes highlights by their IDs, leaving tombstones. */
export function deleteHighlights(database: Database, ids: readonly string[], now: number): void {
  database.run(
    'UPDATE highlight SET deleted_at = ?, updated_at = ? WHERE id IN (SELECT value FROM json_each(?))',
    [now, now, JSON.stringify(ids)],
  );
}
