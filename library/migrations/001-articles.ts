import type { Migration } from './migration';

/**
 * Articles, their reading state, their texts, and the word index. The columns that lists sort and filter by are in
 * `reading`, apart from the page's metadata, so that a search with many hits reads only narrow rows.
 */
export const articles: Migration = {
  version: 1,
  sql: `
CREATE TABLE article (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  canonical_url TEXT NOT NULL,
  host TEXT NOT NULL,
  title TEXT NOT NULL,
  byline TEXT,
  site_name TEXT,
  section TEXT,
  published_at TEXT,
  modified_at TEXT,
  language TEXT,
  direction TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  lead_image TEXT,
  word_count INTEGER NOT NULL,
  minutes INTEGER NOT NULL
);
CREATE INDEX article_host ON article (host);

CREATE TABLE reading (
  row INTEGER PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  read_at INTEGER,
  opened_at INTEGER,
  progress REAL NOT NULL,
  place TEXT,
  archived INTEGER NOT NULL,
  favourite INTEGER NOT NULL,
  text_state TEXT NOT NULL,
  failure TEXT,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  published INTEGER,
  length INTEGER NOT NULL,
  title_key TEXT NOT NULL
);
CREATE INDEX reading_saved ON reading (saved_at, archived, favourite, read_at) WHERE deleted_at IS NULL;
CREATE INDEX reading_published ON reading (published, archived, favourite, read_at) WHERE deleted_at IS NULL;
CREATE INDEX reading_length ON reading (length, archived, favourite, read_at) WHERE deleted_at IS NULL;
CREATE INDEX reading_title ON reading (title_key, archived, favourite, read_at) WHERE deleted_at IS NULL;
CREATE INDEX reading_progress ON reading (progress, archived, favourite, read_at) WHERE deleted_at IS NULL;
CREATE INDEX reading_opened ON reading (opened_at) WHERE deleted_at IS NULL AND opened_at IS NOT NULL;

CREATE TABLE body (
  row INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  text TEXT NOT NULL
);

CREATE TABLE tag (
  tag INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE
);
CREATE TABLE tagging (
  tag INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (tag, row)
) WITHOUT ROWID;
CREATE INDEX tagging_row ON tagging (row, tag);

CREATE VIRTUAL TABLE words USING fts5(
  title, byline, site, text,
  content='', contentless_delete=1, tokenize='ascii', prefix='2'
);
`,
};
