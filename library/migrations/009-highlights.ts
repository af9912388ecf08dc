import { textForIndex } from '../search/spellings';
import type { Database } from '../store/database';
import type { Migration } from './migration';

/**
 * Highlights to be listed and searched: `position` is where a passage begins in the article's text, null if unknown;
 * `highlight_words` has the words of quotes and notes, under the rowid of `highlight`. The database is never vacuumed, which
 * would number the rows anew.
 */
const TABLES = `
ALTER TABLE highlight ADD COLUMN position INTEGER;
CREATE INDEX highlight_created ON highlight (created_at) WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE highlight_words USING fts5(
  text, content='', contentless_delete=1, tokenize='ascii', prefix='2'
);
`;

function indexAll(database: Database): void {
  const all = database.all<{ number: number; quote: string; note: string | null }>(
    'SELECT rowid AS number, quote, note FROM highlight WHERE deleted_at IS NULL',
  );
  for (const { number, quote, note } of all)
    database.run('INSERT INTO highlight_words (rowid, text) VALUES (?, ?)', [
      number,
      textForIndex(note ? `${quote}\n${note}` : quote),
    ]);
}

export const highlights: Migration = {
  version: 9,
  apply(database) {
    database.script(TABLES);
    indexAll(database);
  },
};
