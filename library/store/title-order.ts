import type { Database } from './database';
import { toLibraryError } from './storage-errors';

/**
 * The order of titles: that of a dictionary in the interface's language, with numbers by their value. SQLite can't sort so, and
 * an index in an order of the browser's would be damaged by every browser that changes it; so each title has a number,
 * `reading.title_order`, which only has to be right. Titles get theirs when a list is first sorted by them.
 */

/** Distance between two neighbours when all are numbered, so that 30 titles find room between any two. */
const GAP = 2 ** 30;

/** More titles than this are numbered along with all the others, which is faster than one by one. */
const MAX_SINGLE = 300;

/** An order of titles, and what it is known by: another language or another browser may sort otherwise. */
export interface TitleOrder {
  rules: string;
  compare(one: string, other: string): number;
}

/** The order of titles in a language (BCP 47); in the system's if the browser doesn't know it. */
export function titleOrderIn(locale: string | undefined): TitleOrder {
  const collator = collatorOf(locale);
  const skipped = /^[^\p{L}\p{N}]+/u;
  const { locale: used } = collator.resolvedOptions();
  return {
    rules: `${used} ${navigator.userAgent}`,
    compare: (one, other) => collator.compare(one.replace(skipped, ''), other.replace(skipped, '')),
  };
}

function collatorOf(locale: string | undefined): Intl.Collator {
  try {
    return new Intl.Collator(locale || undefined, { numeric: true });
  } catch {
    return new Intl.Collator(undefined, { numeric: true });
  }
}

interface Titled {
  row: number;
  title: string;
}

function orderAll(database: Database, { rules, compare }: TitleOrder): void {
  const titles = database.all<Titled>('SELECT row, coalesce(own_title, title) AS title FROM article');
  titles.sort((one, other) => compare(one.title, other.title));
  database.run(
    `UPDATE reading SET title_order = (listed.key + 1) * ${GAP} FROM json_each(?) AS listed WHERE row = listed.value`,
    [JSON.stringify(titles.map(({ row }) => row))],
  );
  database.script('DELETE FROM title_rules');
  database.run('INSERT INTO title_rules (rules) VALUES (?)', [rules]);
}

type Placed = Titled & { title_order: number };

/** Gives one title a number between its neighbours'; false if there is none left. */
function placeOne(database: Database, { row, title }: Titled, { compare }: TitleOrder): boolean {
  const neighbour = (condition: '< ?' | '>= ?', order: number) =>
    database.one<Placed>(
      `SELECT row, coalesce(own_title, title) AS title, title_order FROM reading JOIN article USING (row)
       WHERE title_order ${condition} AND deleted_at IS NULL
       ORDER BY title_order ${condition === '< ?' ? 'DESC' : 'ASC'} LIMIT 1`,
      [order],
    );
  // Both ends move towards each other until nothing stands between them.
  let before = 0;
  let after = (neighbour('< ?', Number.MAX_SAFE_INTEGER)?.title_order ?? 0) + 2 * GAP;
  for (;;) {
    const middle = Math.floor((before + after) / 2);
    const found = neighbour('>= ?', middle);
    const next = found && found.title_order < after ? found : neighbour('< ?', middle);
    if (!next || next.title_order <= before) break;
    if (compare(next.title, title) <= 0) before = next.title_order;
    else after = next.title_order;
  }
  const place = Math.floor((before + after) / 2);
  if (place <= before || place > Number.MAX_SAFE_INTEGER - 2 * GAP) return false;
  database.run('UPDATE reading SET title_order = ? WHERE row = ?', [place, row]);
  return true;
}

/** Gives every title that has none its number, or all if the rules have changed. */
function orderTitles(database: Database, order: TitleOrder): void {
  const rules = database.one<{ rules: string }>('SELECT rules FROM title_rules')?.rules;
  const waiting = database.all<Titled>(
    `SELECT row, coalesce(own_title, title) AS title FROM reading JOIN article USING (row) WHERE title_order IS NULL LIMIT ${MAX_SINGLE + 1}`,
  );
  if (rules === order.rules && !waiting.length) return;
  database.transaction(() => {
    const each = rules === order.rules && waiting.length <= MAX_SINGLE;
    if (!each || !waiting.every((one) => placeOne(database, one, order))) orderAll(database, order);
  });
}

/** Orders the titles that have no number yet. If the disk is full they are left without one, and come last. */
export function tryToOrderTitles(database: Database, order: TitleOrder): void {
  try {
    orderTitles(database, order);
  } catch (error) {
    if (toLibraryError(error).reason !== 'full') throw error;
  }
}
