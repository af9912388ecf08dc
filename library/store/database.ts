import type { PreparedStatement, Database as SqliteDatabase, SqlValue } from '@sqlite.org/sqlite-wasm';

export type Value = SqlValue;

/**
 * A database, with every statement compiled once. The type of a row is what its caller says it selects: SQL has no types
 * that TypeScript could check, so each shape stands beside its query.
 */
export class Database {
  readonly #statements = new Map<string, PreparedStatement>();
  #depth = 0;

  constructor(readonly sqlite: SqliteDatabase) {}

  #statement(sql: string): PreparedStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const fresh = this.sqlite.prepare(sql);
    this.#statements.set(sql, fresh);
    return fresh;
  }

  /** Every row of a query. */
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

  /** Runs a statement; returns how many rows it changed. */
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

  /** Runs several statements that take no values and answer nothing. */
  script(sql: string): void {
    this.sqlite.exec(sql);
  }

  /**
   * All of `work` or nothing of it. It is durable when this returns: `COMMIT` has flushed it (`open.ts`). One inside another
   * is part of the outer one.
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
      // SQLite may have rolled back by itself, as it does on a full disk: then there is nothing left to take back.
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
