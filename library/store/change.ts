import { conditionsOf } from '../search/conditions';
import type { ArticleChange, Changed, Selection } from '../types';
import { monotonicNow } from './clock';
import type { Database, Value } from './database';
import { changeDetails } from './details';
import { purgeDeleted } from './settle';
import { addTag, removeTag, setTags, tagKey, tagsOf } from './tags';
import { beginUndo, recordStep, type UndoColumn } from './undo';

/** Row numbers of the selected articles, excluding deleted ones. */
function numbersOf(database: Database, selection: Selection): number[] {
  const numbers = (sql: string, values: Value[]) =>
    database.all<{ row: number }>(sql, values).map(({ row }) => row);
  if ('ids' in selection)
    return numbers(
      `SELECT row FROM article JOIN reading USING (row)
       WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`,
      [JSON.stringify(selection.ids)],
    );
  const { where, values } = conditionsOf(database, selection.query);
  return numbers(
    `SELECT row FROM reading WHERE ${where}
     AND row NOT IN (SELECT row FROM article WHERE id IN (SELECT value FROM json_each(?)))`,
    [...values, JSON.stringify(selection.except)],
  );
}

/** The column that a change sets, and its new value; null for tag changes. */
function columnOf(change: ArticleChange, now: number): { column: UndoColumn; value: Value } | null {
  if (change.kind === 'archive') return { column: 'archived', value: change.on ? 1 : 0 };
  if (change.kind === 'favourite') return { column: 'favourite', value: change.on ? 1 : 0 };
  if (change.kind === 'read') return { column: 'read_at', value: change.on ? now : null };
  if (change.kind === 'delete') return { column: 'deleted_at', value: now };
  return null;
}

function changeColumn(
  database: Database,
  token: string,
  row: number,
  column: UndoColumn,
  value: Value,
  now: number,
): boolean {
  const before = database.one<{ value: Value }>(`SELECT ${column} AS value FROM reading WHERE row = ?`, [
    row,
  ]);
  if (!before || before.value === value || (column === 'read_at' && before.value && value)) return false;
  database.run(`UPDATE reading SET ${column} = ?, updated_at = ? WHERE row = ?`, [value, now, row]);
  if (column === 'deleted_at') purgeDeleted(database, row);
  recordStep(database, token, row, { columns: { [column]: before.value } }, { columns: { [column]: value } });
  return true;
}

/** Changes an article's tags and records an undo step. Returns whether they differ afterwards. */
export function changeTags(
  database: Database,
  token: string,
  row: number,
  applyChange: () => void,
  now: number,
): boolean {
  const before = tagsOf(database, row);
  applyChange();
  const after = tagsOf(database, row);
  if (before.length === after.length && before.every((tag, at) => tag === after[at])) return false;
  database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
  recordStep(database, token, row, { tags: before }, { tags: after });
  return true;
}

/** Changes all selected articles in one transaction. `count` is the number that actually changed. */
export function changeArticles(database: Database, selection: Selection, change: ArticleChange): Changed {
  return database.transaction(() => {
    const now = monotonicNow();
    const undo = beginUndo(database);
    const columnChange = columnOf(change, now);
    let count = 0;
    for (const row of numbersOf(database, selection)) {
      if (change.kind === 'details') {
        if (changeDetails(database, undo, row, change.details, now)) count++;
        continue;
      }
      const changed = columnChange
        ? changeColumn(database, undo, row, columnChange.column, columnChange.value, now)
        : changeTags(database, undo, row, () => applyTags(database, row, change), now);
      if (changed) count++;
    }
    return { count, undo };
  });
}

function applyTags(database: Database, row: number, change: ArticleChange): void {
  if (change.kind === 'add-tag') addTag(database, change.tag, row);
  else if (change.kind === 'remove-tag') removeTag(database, change.tag, row);
  else if (change.kind === 'set-tags') setTags(database, row, change.tags);
}

/** Rows of the articles with a tag, excluding deleted ones. */
const taggedRows = (database: Database, tag: string) =>
  database.all<{ row: number }>(
    'SELECT row FROM tagging JOIN tag USING (tag) JOIN reading USING (row) WHERE key = ? AND deleted_at IS NULL',
    [tagKey(tag)],
  );

/** Replaces a tag on every article, or removes it (null). If only the case of the name changes, the tag is renamed. */
export function replaceTag(database: Database, from: string, to: string | null): Changed {
  return database.transaction(() => {
    const now = monotonicNow();
    const undo = beginUndo(database);
    let count = 0;
    const rows = taggedRows(database, from);
    if (to !== null && tagKey(from) === tagKey(to)) {
      database.run('UPDATE tag SET name = ? WHERE key = ?', [to.trim(), tagKey(from)]);
      return { count: rows.length, undo };
    }
    for (const { row } of rows) {
      const replace = () => {
        removeTag(database, from, row);
        if (to !== null) addTag(database, to, row);
      };
      if (changeTags(database, undo, row, replace, now)) count++;
    }
    return { count, undo };
  });
}
