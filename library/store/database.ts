import type { PreparedStatement, Database as SqliteDatabase, SqlValue } from '@sqlite.org/sqlite-wasm';

export type Value = SqlValue;

/**
 * A database that prepares each statement once. The caller names the row type of each query: TypeScript can't check SQL, so
 * each type is declared next to its query.
 */
export class Database {
  readonly #statements = new Map<string, PreparedStatement>();
  #depth = 0;

  constructor(readonly sqlite: SqliteDatabase) {}

  #statement(sql: string): PreparedStatement {
    const cached = this.#statements.get(sql);
    if (cached) return cached;
    const statement = this.sqlite.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** All rows of a query. */
  all<Row>(sql: string, values: readonly Value[] = []): Row[] {
    const statement = this.#statement(sql);
    const rows: Row[] = [];
    try {
      if (values.length) statement.bind([...values]);
      while (statement.step()) rows.push(statement.get({}) as Row);
    } finally {
      statement.reset(true);
    }
    return rows;
  }

  /** The first row of a query, or null. */
  one<Row>(sql: string, values: readonly Value[] = []): Row | null {
    return this.all<Row>(sql, values)[0] ?? null;
  }

  /** Runs a statement and returns the number of rows it changed. */
  run(sql: string, values: readonly Value[] = []): number {
    const statement = this.#statement(sql);
    try {
      if (values.length) statement.bind([...values]);
      statement.step();
    } finally {
      statement.reset(true);
    }
    return Number(this.sqlite.changes());
  }

  /** Number of rows changed since the database was opened. */
  totalChanges(): number {
    return Number(this.sqlite.changes(true));
  }

  /** Runs several statements without parameters or results. */
  script(sql: string): void {
    this.sqlite.exec(sql);
  }

  /**
   * Runs `work` in a transaction. The changes are durable when this returns: `COMMIT` has flushed them (`open.ts`). A nested
   * transaction becomes part of the outer one.
   */
  transaction<T>(work: () => T): T {
    if (this.#depth) return work();
    this.#depth = 1;
    try {
      this.script('BEGIN IMMEDIATE');
      const result = work();
      this.script('COMMIT');
      return result;
    } catch (error) {
      // SQLite may already have rolled back by itself, as it does when the disk is full.
      try {
        this.script('ROLLBACK');
      } catch {}
      throw error;
    } finally {
      this.#depth = 0;
    }
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.sqlite.close();
  }
}
