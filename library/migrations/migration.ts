/** One step from a version of the database to the next. */
export interface Migration {
  /** What `PRAGMA user_version` says after it. */
  version: number;
  sql: string;
}
