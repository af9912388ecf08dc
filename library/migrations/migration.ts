import type { Database } from '../store/database';

/** One step from a database version to the next. */
export interface Migration {
  /** `PRAGMA user_version` after this step. */
  version: number;
  sql?: string;
  /** What SQL can't do, run after it, in the same transaction. May only use columns that this version has. */
  apply?(database: Database): void;
}
