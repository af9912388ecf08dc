import type { Migration } from './migration';

/**
 * Imports, and what each changed: `before` is an article's state before it, or null for one that it added; `after` is what the
 * user can change of it as the import left it, so that undoing leaves alone what the user has changed since.
 *
 * Highlights are kept as W3C selectors (`selectors`, JSON), with what the user made of them. Also the user's note on an article.
 */
export const imports: Migration = {
  version: 8,
  sql: `
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  format TEXT NOT NULL,
  files TEXT NOT NULL,
  options TEXT NOT NULL,
  state TEXT NOT NULL,
  total INTEGER NOT NULL,
  rows INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  merged INTEGER NOT NULL DEFAULT 0,
  unreadable INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE import_change (
  import TEXT NOT NULL,
  row INTEGER NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (import, row)
) WITHOUT ROWID;

CREATE TABLE highlight (
  id TEXT NOT NULL UNIQUE,
  row INTEGER NOT NULL,
  quote TEXT NOT NULL,
  note TEXT,
  color TEXT,
  tags TEXT NOT NULL,
  selectors TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX highlight_row ON highlight (row);

ALTER TABLE reading ADD COLUMN note TEXT;
`,
};
