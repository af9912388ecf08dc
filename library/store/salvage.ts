import type { Salvage } from '../types';
import type { Database, Value } from './database';
import { markFinished } from './files';
import { indexHighlightsOf } from './highlights';
import { articleAt } from './rows';
import { addTag } from './tags';
import { indexText } from './write';

type Row = Record<string, Value>;

/** Number of rows to try past the last known one, when a damaged table can't report its size. */
const ROWS_TO_PROBE = 5000;

/** Runs a query that may hit a damaged page; null if it throws. */
function tryAll(database: Database, sql: string, values: readonly Value[] = []): Row[] | null {
  try {
    return database.all<Row>(sql, values);
  } catch {
    return null;
  }
}

/** The highest row number that any table of a damaged database still reports. */
function lastRow(damaged: Database): number {
  let last = 0;
  for (const table of ['article', 'reading', 'body']) {
    const [found] = tryAll(damaged, `SELECT max(row) AS row FROM ${table}`) ?? [];
    last = found ? Math.max(last, Number(found.row ?? 0)) : last + ROWS_TO_PROBE;
  }
  return last;
}

/** Copies a row, leaving out columns that this version doesn't have. */
function insert(target: Database, table: string, columns: ReadonlySet<string>, row: Row): void {
  const names = Object.keys(row).filter((name) => columns.has(name));
  target.run(
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    names.map((name) => row[name] ?? null),
  );
}

const columnsOf = (target: Database, table: string): ReadonlySet<string> =>
  new Set(
    target.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => name),
  );

/** Default `reading` columns for an article whose own can't be read. */
function defaultReading(row: number): Row {
  const now = Date.now();
  const defaults = { progress: 0, archived: 0, favourite: 0, length: 0, title_key: '', text_state: 'kept' };
  return { row, saved_at: now, updated_at: now, ...defaults };
}

/**
 * Copies every readable row of a damaged database into a new, migrated one, in one transaction, and rebuilds the index.
 * Articles with unreadable text become links whose text can be fetched again. Returns how many articles were kept, and how
 * many could not be read at all.
 */
export function salvageInto(damaged: Database, target: Database): Salvage {
  const tables = ['article', 'reading', 'body', 'asset', 'alias', 'question', 'highlight'] as const;
  const columns = new Map(tables.map((table) => [table, columnsOf(target, table)]));
  const copy = (table: (typeof tables)[number], row: Row) =>
    insert(target, table, columns.get(table) ?? new Set(), row);
  return target.transaction(() => {
    const result = { articles: 0, lost: 0 };
    const last = lastRow(damaged);
    for (let row = 1; row <= last; row++) {
      const read = (table: string) => tryAll(damaged, `SELECT * FROM ${table} WHERE row = ?`, [row]);
      const [article, reading, body] = [read('article'), read('reading'), read('body')];
      if (!article?.[0]) {
        if (article === null || reading?.[0]) result.lost++;
        continue;
      }
      copy('article', article[0]);
      copy('reading', reading?.[0] ?? defaultReading(row));
      for (const table of ['asset', 'alias', 'question', 'highlight'] as const)
        for (const part of read(table) ?? []) copy(table, part);
      indexHighlightsOf(target, row);
      const names = tryAll(damaged, 'SELECT name FROM tagging JOIN tag USING (tag) WHERE row = ?', [row]);
      for (const { name } of names ?? []) addTag(target, String(name), row);
      if (body?.[0]) copy('body', body[0]);
      else markTextWanted(target, row);
      const saved = articleAt(target, row);
      if (saved) indexText(target, row, saved);
      if (saved?.deletedAt === null) result.articles++;
    }
    markFinished(target);
    return result;
  });
}

function markTextWanted(target: Database, row: number): void {
  target.run("UPDATE reading SET text_state = 'wanted', text_at = NULL WHERE row = ?", [row]);
}
