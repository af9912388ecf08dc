import type { ArticleDetails } from '../types';
import type { Database } from './database';
import { recordStep } from './undo';
import { indexText, ownDetailsOf, readIndexedParts, titleKey } from './write';

/** Sets an article's own title and author, and indexes and sorts it by them. */
export function writeDetails(database: Database, row: number, { title, byline }: ArticleDetails): void {
  database.run('UPDATE article SET own_title = ?, own_byline = ? WHERE row = ?', [title, byline, row]);
  const parts = readIndexedParts(database, row);
  if (!parts) return;
  indexText(database, row, parts);
  database.run('UPDATE reading SET title_key = ?, title_order = NULL WHERE row = ?', [
    titleKey(parts.title),
    row,
  ]);
}

/** Changes an article's own title and author, and records an undo step. Returns whether they differ afterwards. */
export function changeDetails(
  database: Database,
  token: string,
  row: number,
  change: Partial<ArticleDetails>,
  now: number,
): boolean {
  const before = ownDetailsOf(database, row);
  const details = { ...before, ...change };
  if (before.title === details.title && before.byline === details.byline) return false;
  writeDetails(database, row, details);
  database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
  recordStep(database, token, row, { details: before }, { details });
  return true;
}
