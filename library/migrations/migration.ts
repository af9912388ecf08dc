/** One step from a database version to the next. */
export interface Migration {
  /** `PRAGMA user_version` after this step. */
  version: number;
  sql: string;
}
