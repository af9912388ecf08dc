import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../../library/schema';
import { Database } from '../../../library/store/database';
import { migrate } from '../../../library/store/open';
import { indexWaiting } from '../../../library/store/reindex';
import { createStore } from '../../../library/store/store';
import type { ListQuery } from '../../../library/types';
import { article } from '../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const QUERY: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } };

/** Takes away what later versions added, and says which version it is. */
function setBackTo(database: Database, version: number): void {
  database.script(`ALTER TABLE article DROP COLUMN own_title; ALTER TABLE article DROP COLUMN own_byline;
    DROP TABLE import; DROP TABLE import_change; DROP TABLE highlight_words; DROP TABLE highlight; DROP TABLE review;
    ALTER TABLE reading DROP COLUMN note; PRAGMA user_version = ${version}`);
}

/** A library of version 4, as the last one wrote it: the word index holds what was compared then. */
function createVersion4(): Database {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  const store = createStore(database, () => {});
  store.save(article({ url: 'https://example.org/school', title: 'المدرسة', text: 'في المدرسة' }), {
    tags: ['قراءة', 'plain'],
  });
  store.save(article({ url: 'https://example.org/ship', title: 'Schiff\u00adfahrt', text: 'Other words' }));
  database.run(
    "UPDATE words SET title = 'المدرسة', byline = '', site = '', text = 'في المدرسة' WHERE rowid = 1",
  );
  database.run("UPDATE words SET title = 'schiff fahrt', byline = '', site = '', text = '' WHERE rowid = 2");
  database.run("UPDATE tag SET key = 'قراءة' WHERE name = 'قراءة'");
  database.run("INSERT INTO tag (name, key) VALUES ('قراءه', 'قراءه')");
  database.run("INSERT INTO tagging SELECT tag, 2 FROM tag WHERE name = 'قراءه'");
  return database;
}

test('5: what was saved before is found as it is compared now, and tags that have become one are one', () => {
  const database = createVersion4();
  const total = (part: Partial<ListQuery>) =>
    createStore(database, () => {}).list({ ...QUERY, ...part }, { offset: 0, limit: 10 }).total;
  expect([total({ search: '"المدرسه"' }), total({ search: '"schifffahrt"' })]).toEqual([0, 0]);
  setBackTo(database, 4);
  migrate(database);
  expect([total({ search: '"المدرسه"' }), total({ search: '"schifffahrt"' })]).toEqual([1, 1]);
  expect(total({ tags: ['قراءه'] })).toBe(2);
  expect(createStore(database, () => {}).tags()).toEqual([
    { tag: 'plain', count: 1 },
    { tag: 'قراءة', count: 2 },
  ]);
});

test('6: what was saved before is found as others spell it and inside words, in pieces if there is much of it', () => {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  const store = createStore(database, () => {});
  for (let number = 0; number < 5; number++)
    store.save(
      article({
        url: `https://example.org/${number}`,
        title: `Die Autobahn ${number}`,
        text: 'Eine E-Mail von Herrn Müller wurde an alle geschickt, die dabei waren.',
      }),
    );
  // As version 5 left it: only the words.
  database.run('DELETE FROM compound');
  database.script("INSERT INTO compounds (compounds) VALUES ('delete-all')");
  database.run(
    "UPDATE words SET title = 'die autobahn', byline = '', site = '', text = 'eine e mail von herrn muller'",
  );
  const total = (search: string) => store.list({ ...QUERY, search }, { offset: 0, limit: 10 }).total;
  expect(['email', 'mueller', 'bahn'].map(total)).toEqual([0, 0, 0]);
  setBackTo(database, 5);
  database.script('INSERT INTO unindexed SELECT row FROM article');
  expect(indexWaiting(database, 0)).toEqual({ some: true, more: true });
  migrate(database);
  expect(['email', 'mueller', 'bahn'].map(total)).toEqual([5, 5, 5]);
  expect(indexWaiting(database, 0)).toEqual({ some: false, more: false });
});

test('9: highlights of before are found by their words', () => {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  const store = createStore(database, () => {});
  const { id } = store.save(article({ url: 'https://example.org/tide' })).row;
  const times = { createdAt: 1, updatedAt: 1 };
  store.putHighlight(id, {
    id: '0195a000-0000-7000-8000-000000000001',
    quote: 'Twice',
    note: 'moon',
    color: null,
    tags: [],
    selectors: [],
    ...times,
  });
  database.script(`DROP TABLE highlight_words; DROP TABLE review; DROP INDEX highlight_created; ALTER TABLE highlight DROP COLUMN position;
    PRAGMA user_version = 8`);
  migrate(database);
  const query = { search: 'moon', color: null, withNote: false, order: 'newest' } as const;
  expect(store.listHighlights(query, { offset: 0, limit: 10 }).total).toBe(1);
});

test('each has the next number', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});
