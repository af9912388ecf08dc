import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { aliasesOf, type KnownArticle } from './known-articles';
import { USER_STATE } from './merge-import';
import { type Alias, purgeDeleted, restoreDeleted } from './settle';
import { addAlias } from './stored-article';

/** How a replacing import deleted an article: to make way for another at its address or with its ID, or as one it doesn't have. */
export interface Removal {
  removed: 'replaced' | 'absent';
  id: string;
  /** Its addresses, if it made way. */
  aliases: readonly Alias[];
}

const isOfImport = (database: Database, id: string, row: number): boolean =>
  database.one('SELECT 1 FROM import_change WHERE import = ? AND row = ?', [id, row]) !== null;

const markDeleted = (database: Database, row: number, now: number): void => {
  database.run('UPDATE reading SET deleted_at = ?, updated_at = ? WHERE row = ?', [now, now, row]);
  database.run("DELETE FROM job WHERE row = ? AND state <> 'running'", [row]);
  purgeDeleted(database, row);
};

function record(database: Database, id: string, row: number, removal: Removal): void {
  database.run("INSERT INTO import_change (import, row, before, after) VALUES (?, ?, ?, '')", [
    id,
    row,
    JSON.stringify(removal),
  ]);
  database.run(`UPDATE import_change SET after = ${USER_STATE} WHERE import = ? AND row = ?`, [id, row]);
}

/** Gives an article an ID and a key that nothing else has. */
function rename(database: Database, row: number): void {
  const id = uuid7();
  database.run("UPDATE article SET id = ?, key = key || ' ' || ? WHERE row = ?", [id, id, row]);
}

/**
 * Deletes the articles in whose place a replacing import puts one, whole as they are, so that undoing brings them back. Those that
 * the same import brought stay. `find` finds one, as the entry would.
 */
export function makeWay(database: Database, id: string, find: () => KnownArticle | null): void {
  for (let known = find(); known && known.deleted_at === null; known = find()) {
    const { row } = known;
    const old = database.one<{ id: string }>('SELECT id FROM article WHERE row = ?', [row]);
    if (!old || isOfImport(database, id, row)) return;
    const aliases = aliasesOf(database, row);
    rename(database, row);
    database.run('DELETE FROM alias WHERE row = ?', [row]);
    markDeleted(database, row, monotonicNow());
    record(database, id, row, { removed: 'replaced', id: old.id, aliases });
  }
}

/** Deletes what a replacing import has not brought, at its end; what was saved since it began stays. */
export function removeAbsent(database: Database, id: string): void {
  // The IDs of articles and of the import are in the order of their creation.
  const absent = database.all<{ row: number; id: string }>(
    `SELECT row, article.id FROM reading JOIN article USING (row) WHERE deleted_at IS NULL AND article.id < ?
     AND row NOT IN (SELECT row FROM import_change WHERE import = ?)`,
    [id, id],
  );
  for (const { row, id: articleId } of absent) {
    markDeleted(database, row, monotonicNow());
    record(database, id, row, { removed: 'absent', id: articleId, aliases: [] });
  }
}

/** Gives an article its ID back, unless a saved one has it now. */
function reclaimId(database: Database, row: number, id: string): void {
  const holder = database.one<{ row: number; deleted_at: number | null }>(
    'SELECT row, deleted_at FROM article JOIN reading USING (row) WHERE id = ?',
    [id],
  );
  if (holder?.row === row || (holder && holder.deleted_at === null)) return;
  if (holder) rename(database, holder.row);
  database.run('UPDATE article SET id = ? WHERE row = ?', [id, row]);
}

/** Brings back an article that a replacing import deleted. Addresses that a saved one has now stay there. */
export function bringBack(database: Database, row: number, { id, aliases }: Removal): void {
  reclaimId(database, row, id);
  for (const alias of aliases) addAlias(database, row, alias);
  database.run('UPDATE reading SET deleted_at = NULL, updated_at = ? WHERE row = ?', [monotonicNow(), row]);
  restoreDeleted(database, row);
}
