import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { expect, test } from 'vitest';
import type { ImportEntry } from '../../../library/import-types';
import { Database, type Value } from '../../../library/store/database';
import { migrate } from '../../../library/store/open';
import { createStore } from '../../../library/store/store';
import { article } from '../../e2e/library/articles';

/** Rows; `npm run bench:moving` has 50,000. */
const ROWS = Number(process.env.LECTERN_ROWS ?? 1000);
const PIECE = 100;
const TABLES = ['article', 'reading', 'body', 'alias', 'tag', 'tagging', 'import_change'];

const sqlite3 = await sqlite3InitModule();

function open(): Database {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  return database;
}

const entry = (index: number): ImportEntry => ({
  article: article({
    url: `https://site${index % 900}.example/story/${index}`,
    title: `The clock of the harbour, number ${index}`,
    text: '',
    content: '',
  }),
  hasText: false,
  tags: ['sea', `tag ${index % 50}`],
  note: null,
  highlights: [],
  reading: {
    savedAt: 1.3e12 + index,
    readAt: null,
    progress: 0,
    archived: index % 2 === 0,
    favourite: false,
  },
});

/** Seconds that an import of all rows takes. */
function importAll(database: Database): number {
  const store = createStore(database, () => {});
  const { id } = store.startImport({ format: 'pocket-csv', files: ['a'], options: {}, total: ROWS });
  const since = performance.now();
  for (let from = 0; from < ROWS; from += PIECE) {
    const entries = Array.from({ length: Math.min(PIECE, ROWS - from) }, (_, at) => entry(from + at));
    store.importPiece(id, { from, to: from + entries.length, entries, unreadable: 0 });
  }
  return (performance.now() - since) / 1000;
}

/** Seconds that inserting the same rows into the same tables takes, with nothing looked up, checked or made. */
function insertAll(from: Database): number {
  const rows = TABLES.map(
    (table) => [table, from.all<Record<string, Value>>(`SELECT * FROM ${table}`)] as const,
  );
  const words = from.all<{ title: string }>('SELECT title FROM article');
  const bare = open();
  const since = performance.now();
  for (const [table, values] of rows) {
    for (let at = 0; at < values.length; at += PIECE)
      bare.transaction(() => {
        for (const row of values.slice(at, at + PIECE)) {
          const columns = Object.keys(row);
          bare.run(
            `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
            Object.values(row),
          );
        }
      });
  }
  for (let at = 0; at < words.length; at += PIECE)
    bare.transaction(() => {
      for (const [index, { title }] of words.slice(at, at + PIECE).entries())
        bare.run('INSERT INTO words (rowid, title, byline, site, text) VALUES (?, ?, ?, ?, ?)', [
          at + index + 1,
          title,
          'Ada',
          'site',
          '',
        ]);
    });
  return (performance.now() - since) / 1000;
}

test(
  'an import writes every row, in a time that is printed beside that of bare inserts',
  () => {
    const database = open();
    const ours = importAll(database);
    const bare = insertAll(database);
    expect(database.one<{ count: number }>('SELECT count(*) AS count FROM reading')?.count).toBe(ROWS);
    console.log(
      `${ROWS} rows: ${Math.round(ROWS / ours)} a second, bare inserts ${Math.round(ROWS / bare)}, ratio ${(bare / ours).toFixed(2)}`,
    );
  },
  60_000 + ROWS * 20,
);
