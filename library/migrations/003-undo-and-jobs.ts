import type { Migration } from './migration';

/** Undo steps, and pending fetch jobs. */
export const undoAndJobs: Migration = {
  version: 3,
  sql: `
CREATE TABLE undo (
  token TEXT NOT NULL,
  row INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (token, row)
) WITHOUT ROWID;

CREATE TABLE job (
  id TEXT NOT NULL UNIQUE,
  row INTEGER NOT NULL,
  kind TEXT NOT NULL,
  host TEXT NOT NULL,
  state TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 1,
  tries INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  UNIQUE (row, kind)
);
CREATE INDEX job_state ON job (state, not_before);

ALTER TABLE reading ADD COLUMN text_at INTEGER;
UPDATE reading SET text_at = saved_at WHERE text_state = 'kept';
`,
};
