import type { Migration } from './migration';

/**
 * The changes of all devices as this one knows them (docs/sync.md); empty until several are connected. Values stay in the
 * library's own tables: here are the stamps beside them, what of an article waits to be compared (`sync_changed`), the hashes of
 * pictures, and the articles some of whose pictures are not here yet (`sync_wanted`).
 */
export const sync: Migration = {
  version: 11,
  sql: `
CREATE TABLE IF NOT EXISTS sync_device (id TEXT NOT NULL, clock TEXT);
CREATE TABLE IF NOT EXISTS sync_changed (row INTEGER PRIMARY KEY, first INTEGER NOT NULL DEFAULT 0);

CREATE TABLE IF NOT EXISTS sync_stream (stream TEXT PRIMARY KEY, last INTEGER NOT NULL, sent INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_own (
  stream TEXT NOT NULL,
  number INTEGER NOT NULL,
  change TEXT NOT NULL,
  PRIMARY KEY (stream, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_applied (
  stream TEXT NOT NULL,
  device TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (stream, device)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sync_field (
  item TEXT NOT NULL,
  field TEXT NOT NULL,
  at TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (item, field)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_member (
  item TEXT NOT NULL,
  name TEXT NOT NULL,
  member TEXT NOT NULL,
  at TEXT NOT NULL,
  removed INTEGER NOT NULL,
  PRIMARY KEY (item, name, member, at)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sync_member_found ON sync_member (name, member);
CREATE TABLE IF NOT EXISTS sync_text (
  item TEXT NOT NULL,
  field TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  replaced INTEGER NOT NULL,
  PRIMARY KEY (item, field, at)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sync_picture (asset TEXT PRIMARY KEY, hash TEXT NOT NULL, sent INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sync_picture_unsent ON sync_picture (hash) WHERE sent = 0;
CREATE TABLE IF NOT EXISTS sync_wanted (row INTEGER PRIMARY KEY);

CREATE TABLE IF NOT EXISTS sync_forward (id TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;
`,
};
