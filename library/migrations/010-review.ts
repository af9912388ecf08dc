import type { Migration } from './migration';

/** When highlights come up again: `card` is what `ts-fsrs` knows of one, null if it was only put off. */
export const review: Migration = {
  version: 10,
  sql: `
CREATE TABLE review (
  highlight TEXT PRIMARY KEY,
  due INTEGER NOT NULL,
  reviewed_at INTEGER NOT NULL,
  card TEXT,
  forgotten INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
`,
};
