import type { Database } from './database';
import { type IndexedParts, indexText, readIndexedParts, titleKey } from './write';

/** The parts of an article to be indexed; null if they can't be read, so that damage doesn't stop the others. */
function readParts(database: Database, row: number): IndexedParts | null {
  try {
    return readIndexedParts(database, row);
  } catch {
    return null;
  }
}

function indexOne(database: Database, row: number): void {
  const parts = readParts(database, row);
  if (parts) {
    indexText(database, row, parts);
    database.run('UPDATE reading SET title_key = ?1 WHERE row = ?2 AND title_key <> ?1', [
      titleKey(parts.title),
      row,
    ]);
  }
  database.run('DELETE FROM unindexed WHERE row = ?', [row]);
}

/**
 * Indexes articles that wait for it since a new version of the index, newest first: one at least, and more for about
 * `milliseconds`. Returns whether there were any, and whether more are waiting.
 */
export function indexWaiting(database: Database, milliseconds: number): { some: boolean; more: boolean } {
  const end = Date.now() + milliseconds;
  const next = () => database.one<{ row: number }>('SELECT row FROM unindexed ORDER BY row DESC LIMIT 1');
  const first = next();
  if (!first) return { some: false, more: false };
  return database.transaction(() => {
    let waiting: typeof first | null = first;
    do {
      indexOne(database, waiting.row);
      waiting = next();
    } while (waiting && Date.now() < end);
    return { some: true, more: waiting !== null };
  });
}
