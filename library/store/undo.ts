import type { Article } from '../../article/types';
import type { ArticleDetails, UndoToken } from '../types';
import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database, Value } from './database';
import { returnHighlights } from './highlights';
import { type Alias, restoreDeleted, unmerge } from './settle';
import { setTags, tagsOf } from './tags';

/** Columns of `reading` that undo can restore. */
const COLUMNS = ['archived', 'favourite', 'read_at', 'deleted_at', 'text_at', 'text_state'] as const;
export type UndoColumn = (typeof COLUMNS)[number];

/** Number of changes that can be undone, and for how long (ms). */
const MAX_UNDO_STEPS = 50;
const UNDO_LIFETIME_MS = 60 * 60 * 1000;

/** The state of one article before or after a change: only the columns, tags, details or text that it set. */
export interface Step {
  columns?: Partial<Record<UndoColumn, Value>>;
  tags?: readonly string[];
  /** The user's own title and author. */
  details?: ArticleDetails;
  /** The article with its previous text. */
  article?: Article;
  /** If the article was merged into another: its aliases, its highlights' IDs, and the row of the other. */
  merged?: { aliases: readonly Alias[]; highlights?: readonly string[]; into: number };
}

/** Starts recording a change, and deletes steps that are too old. */
export function beginUndo(database: Database): UndoToken {
  const oldest = database.one<{ token: string }>(
    'SELECT DISTINCT token FROM undo ORDER BY token DESC LIMIT 1 OFFSET ?',
    [MAX_UNDO_STEPS],
  );
  database.run('DELETE FROM undo WHERE token <= ? OR token < ?', [
    oldest?.token ?? '',
    uuid7At(Date.now() - UNDO_LIFETIME_MS),
  ]);
  return uuid7();
}

/** The lowest UUID v7 of a time. */
const uuid7At = (time: number): string =>
  time
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})(.{4})$/, '$1-$2-7000-8000-000000000000');

/** Records a change to one article. */
export function recordStep(
  database: Database,
  token: UndoToken,
  row: number,
  before: Step,
  after: Step,
): void {
  database.run('INSERT OR IGNORE INTO undo (token, row, before, after) VALUES (?, ?, ?, ?)', [
    token,
    row,
    JSON.stringify(before),
    JSON.stringify(after),
  ]);
}

const sameTags = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((tag) => other.includes(tag));

/** Whether an article is still as the change left it. */
function isUnchangedSince(database: Database, row: number, after: Step): boolean {
  const current = database.one<Record<UndoColumn, Value>>(
    `SELECT ${COLUMNS.join(', ')} FROM reading WHERE row = ?`,
    [row],
  );
  if (!current) return false;
  for (const column of COLUMNS)
    if (after.columns && column in after.columns && after.columns[column] !== current[column]) return false;
  return !after.tags || sameTags(after.tags, tagsOf(database, row));
}

/**
 * Undoes a change in one transaction, skipping articles where something newer has changed the same thing. Returns the
 * restored rows: none if the token is unknown, used or expired.
 */
export function undoStep(
  database: Database,
  token: UndoToken,
  restore: { text(row: number, article: Article): void; details(row: number, details: ArticleDetails): void },
): number[] {
  return database.transaction(() => {
    const steps = database.all<{ row: number; before: string; after: string }>(
      'SELECT row, before, after FROM undo WHERE token = ?',
      [token],
    );
    const restored: number[] = [];
    const now = monotonicNow();
    for (const { row, before: beforeText, after } of steps) {
      if (!isUnchangedSince(database, row, JSON.parse(after) as Step)) continue;
      const before = JSON.parse(beforeText) as Step;
      if (before.article) restore.text(row, before.article);
      for (const column of COLUMNS)
        if (before.columns && column in before.columns)
          database.run(`UPDATE reading SET ${column} = ? WHERE row = ?`, [
            before.columns[column] ?? null,
            row,
          ]);
      if (before.columns?.deleted_at === null) restoreDeleted(database, row);
      if (before.merged) {
        unmerge(database, row, before.merged.aliases, before.merged.into);
        returnHighlights(database, before.merged.highlights ?? [], row);
      }
      if (before.tags) setTags(database, row, before.tags);
      if (before.details) restore.details(row, before.details);
      database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
      restored.push(row);
    }
    database.run('DELETE FROM undo WHERE token = ?', [token]);
    return restored;
  });
}
