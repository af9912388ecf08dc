import type { Migration } from './migration';

/** Pictures stored with an article, and the addresses an article is known by. */
export const assets: Migration = {
  version: 2,
  sql: `
CREATE TABLE asset (
  id TEXT NOT NULL UNIQUE,
  row INTEGER NOT NULL,
  url TEXT NOT NULL,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (row, url)
);

CREATE TABLE alias (
  key TEXT PRIMARY KEY,
  row INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX alias_row ON alias (row);
INSERT OR IGNORE INTO alias (key, row) SELECT key, row FROM article;

ALTER TABLE reading ADD COLUMN thumbnail TEXT;
`,
};
