import type { Database } from '../store/database';
import type { Migration } from './migration';

const TABLES = `
CREATE TABLE IF NOT EXISTS compound (
  number INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
);
CREATE VIRTUAL TABLE IF NOT EXISTS compounds USING fts5(word, content='', columnsize=0, tokenize='trigram');

CREATE TABLE IF NOT EXISTS unindexed (row INTEGER PRIMARY KEY);
INSERT OR IGNORE INTO unindexed SELECT row FROM article;

DROP INDEX IF EXISTS reading_title;
CREATE INDEX reading_title ON reading (title_order, archived, favourite, read_at) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS reading_unordered ON reading (row) WHERE title_order IS NULL;
CREATE TABLE IF NOT EXISTS title_rules (rules TEXT NOT NULL);
`;

/** SQLite has no `ADD COLUMN IF NOT EXISTS`. */
function addTitleOrder(database: Database): void {
  const columns = database.all<{ name: string }>("SELECT name FROM pragma_table_info('reading')");
  if (!columns.some(({ name }) => name === 'title_order'))
    database.script('ALTER TABLE reading ADD COLUMN title_order INTEGER');
}

/**
 * Words are also found as others spell them, and inside longer ones: `compound` has the long words of languages that join
 * words, `compounds` their groups of three letters. Every article waits in `unindexed` to be indexed again, which takes
 * minutes for a large library and so is done in pieces while it is used (`store/reindex.ts`).
 *
 * Titles are listed in the order of the interface's language: `title_order` has their places in it, null for those not placed
 * yet, and `title_rules` whose order that is (`store/title-order.ts`).
 */
export const finding: Migration = {
  version: 6,
  apply(database) {
    addTitleOrder(database);
    database.script(TABLES);
  },
};
