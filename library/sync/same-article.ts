import type { Database } from '../store/database';
import { ARTICLE_FIELDS, readFacts } from './article-fields';
import { ARTICLES, articleItem, LIBRARY } from './items';

/** The row of an article with an ID, deleted or not; null if there is none. */
export const rowOf = (database: Database, id: string): number | null =>
  database.one<{ row: number }>('SELECT row FROM article WHERE id = ?', [id])?.row ?? null;

/** An addition that was removed under either name stays removed. */
const MERGE_MEMBERS =
  'ON CONFLICT (item, name, member, at) DO UPDATE SET removed = max(removed, excluded.removed)';

/** Moves what is known of one item to another, as if all of it had been said of that. */
function moveKnown(database: Database, from: string, to: string): void {
  database.run(
    `INSERT INTO sync_member (item, name, member, at, removed) SELECT ?, name, member, at, removed FROM sync_member WHERE item = ?
     ${MERGE_MEMBERS}`,
    [to, from],
  );
  database.run(
    `INSERT INTO sync_text (item, field, at, text, replaced) SELECT ?, field, at, text, replaced FROM sync_text WHERE item = ?
     ON CONFLICT (item, field, at) DO UPDATE SET replaced = max(replaced, excluded.replaced)`,
    [to, from],
  );
  database.run(
    `INSERT INTO sync_field (item, field, at, value) SELECT ?, field, at, value FROM sync_field WHERE item = ?
     ON CONFLICT (item, field) DO UPDATE SET at = excluded.at, value = excluded.value WHERE excluded.at > sync_field.at`,
    [to, from],
  );
  for (const table of ['sync_member', 'sync_text', 'sync_field'])
    database.run(`DELETE FROM ${table} WHERE item = ?`, [from]);
}

/** Gives the row that stays what the other has that is later, by their fields' stamps. */
function takeLaterFields(
  database: Database,
  from: { id: string; row: number },
  to: { id: string; row: number },
) {
  const facts = readFacts(database, from.row);
  const stampOf = (id: string, field: string) =>
    database.one<{ at: string }>('SELECT at FROM sync_field WHERE item = ? AND field = ?', [
      articleItem(id),
      field,
    ])?.at ?? '';
  for (const field of ARTICLE_FIELDS)
    if (facts && stampOf(from.id, field.name) > stampOf(to.id, field.name))
      field.write(database, to.row, field.read(facts));
}

/** Empties a row whose article goes on in another. */
function giveUpRow(database: Database, row: number, to: number): void {
  database.run('UPDATE alias SET row = ? WHERE row = ?', [to, row]);
  database.run('UPDATE highlight SET row = ? WHERE row = ?', [to, row]);
  database.run('UPDATE OR IGNORE asset SET row = ? WHERE row = ?', [to, row]);
  database.run('UPDATE reading SET deleted_at = coalesce(deleted_at, updated_at) WHERE row = ?', [row]);
}

/**
 * Makes one article of two that devices saved from one address without knowing of each other: under the ID that is less, which is
 * the same on every device. Later changes of the other are taken for changes of that one. Returns its ID.
 */
export function joinArticles(database: Database, one: string, other: string): string {
  const [kept, given] = one < other ? [one, other] : [other, one];
  const [keptRow, givenRow] = [rowOf(database, kept), rowOf(database, given)];
  if (givenRow !== null && keptRow === null)
    database.run('UPDATE article SET id = ? WHERE row = ?', [kept, givenRow]);
  else if (givenRow !== null && keptRow !== null) {
    takeLaterFields(database, { id: given, row: givenRow }, { id: kept, row: keptRow });
    giveUpRow(database, givenRow, keptRow);
  }
  moveKnown(database, articleItem(given), articleItem(kept));
  database.run(
    `INSERT INTO sync_member (item, name, member, at, removed)
       SELECT item, name, ?, at, removed FROM sync_member WHERE item = ? AND name = ? AND member = ?
     ${MERGE_MEMBERS}`,
    [kept, LIBRARY, ARTICLES, given],
  );
  database.run('DELETE FROM sync_member WHERE item = ? AND name = ? AND member = ?', [
    LIBRARY,
    ARTICLES,
    given,
  ]);
  database.run('UPDATE sync_forward SET target = ? WHERE target = ?', [kept, given]);
  database.run('INSERT OR REPLACE INTO sync_forward (id, target) VALUES (?, ?)', [given, kept]);
  return kept;
}
