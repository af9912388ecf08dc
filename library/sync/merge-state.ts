import type { Change, Value } from '../../sync/merge/change';
import type { Stamp } from '../../sync/merge/stamp';
import type { Database } from '../store/database';

/**
 * The stamps of what devices have changed, in the library's database. It decides as `sync/merge/replica.ts` does, which says why;
 * a test compares the two.
 */

/** Applies a `put`. Returns whether it counts. `stored` is what is stored of its value. */
export function applyPut(
  database: Database,
  { item, field, at }: Extract<Change, { kind: 'put' }>,
  stored: Value,
): boolean {
  return (
    database.run(
      `INSERT INTO sync_field (item, field, at, value) VALUES (?, ?, ?, ?)
       ON CONFLICT (item, field) DO UPDATE SET at = excluded.at, value = excluded.value WHERE excluded.at > sync_field.at`,
      [item, field, at, JSON.stringify(stored)],
    ) > 0
  );
}

/** Applies an `add`. */
export function applyAdd(
  database: Database,
  { item, set, member, at }: Extract<Change, { kind: 'add' }>,
): void {
  database.run('INSERT OR IGNORE INTO sync_member (item, name, member, at, removed) VALUES (?, ?, ?, ?, 0)', [
    item,
    set,
    member,
    at,
  ]);
}

/** Applies a `remove`: its additions may arrive after it. */
export function applyRemove(
  database: Database,
  { item, set, member, seen }: Extract<Change, { kind: 'remove' }>,
): void {
  for (const at of seen)
    database.run(
      `INSERT INTO sync_member (item, name, member, at, removed) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT (item, name, member, at) DO UPDATE SET removed = 1`,
      [item, set, member, at],
    );
}

/** Applies a `write`: those that it replaces may arrive after it. */
export function applyWrite(
  database: Database,
  { item, field, at, text, over }: Extract<Change, { kind: 'write' }>,
): void {
  database.run(
    `INSERT INTO sync_text (item, field, at, text, replaced) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT (item, field, at) DO UPDATE SET text = CASE WHEN replaced THEN '' ELSE excluded.text END`,
    [item, field, at, text],
  );
  for (const earlier of over)
    database.run(
      `INSERT INTO sync_text (item, field, at, text, replaced) VALUES (?, ?, ?, '', 1)
       ON CONFLICT (item, field, at) DO UPDATE SET text = '', replaced = 1`,
      [item, field, earlier],
    );
}

/** What is stored of a field's value; undefined if it was never set. */
export function storedValue(database: Database, item: string, field: string): Value | undefined {
  const found = database.one<{ value: string }>('SELECT value FROM sync_field WHERE item = ? AND field = ?', [
    item,
    field,
  ]);
  return found ? (JSON.parse(found.value) as Value) : undefined;
}

/** The members of a set, sorted. */
export const membersOf = (database: Database, item: string, set: string): string[] =>
  database
    .all<{ member: string }>(
      'SELECT DISTINCT member FROM sync_member WHERE item = ? AND name = ? AND removed = 0 ORDER BY member',
      [item, set],
    )
    .map(({ member }) => member);

/** The additions of a member that a removal has to name; none if it is not in the set. */
export const additionsOf = (database: Database, item: string, set: string, member: string): Stamp[] =>
  database
    .all<{ at: Stamp }>(
      'SELECT at FROM sync_member WHERE item = ? AND name = ? AND member = ? AND removed = 0 ORDER BY at',
      [item, set, member],
    )
    .map(({ at }) => at);

/** Whether a member is in a set. */
export const isMember = (database: Database, item: string, set: string, member: string): boolean =>
  additionsOf(database, item, set, member).length > 0;

/** The writings of a text that stand, latest first. */
export const writingsOf = (database: Database, item: string, field: string): { at: Stamp; text: string }[] =>
  database.all<{ at: Stamp; text: string }>(
    'SELECT at, text FROM sync_text WHERE item = ? AND field = ? AND replaced = 0 ORDER BY at DESC',
    [item, field],
  );
