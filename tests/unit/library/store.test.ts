import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS, VERSION } from '../../../library/schema';
import { Database } from '../../../library/store/database';
import { migrate, versionOf } from '../../../library/store/open';
import { salvageInto } from '../../../library/store/salvage';
import { createStore, type Store } from '../../../library/store/store';
import type { LibraryEvent, ListQuery } from '../../../library/types';
import { article } from '../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();

function open(): Database {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  return database;
}

const ALL: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } };
const PAGE = { offset: 0, limit: 50 };
const LONG = 'The tide came in twice that day. '.repeat(40);

let database: Database;
let store: Store;
let events: LibraryEvent[];
beforeEach(() => {
  database = open();
  events = [];
  store = createStore(database, (event) => events.push(event));
});

const titles = (query: Partial<ListQuery>) =>
  store.list({ ...ALL, ...query }, PAGE).rows.map(({ title }) => title);
const save = (url: string, part: Parameters<typeof article>[0] | object = {}, tags: string[] = []) =>
  store.save(article({ url, title: url.split('/').pop() ?? '', ...part }), { tags });

describe('saving again', () => {
  test('updates the text and keeps tags, progress, favourite and place', () => {
    const { row } = save('https://example.org/tide', { text: LONG }, ['Sea']);
    store.reached(row.id, { progress: 0.4, place: { block: 3, offset: 12 } });
    store.change({ ids: [row.id] }, { kind: 'favourite', on: true });
    const again = save('http://m.example.org/tide/?utm_source=x', { text: `${LONG} And once more.` });
    expect(again.outcome).toBe('updated');
    expect(again.row).toMatchObject({
      id: row.id,
      tags: ['Sea'],
      progress: 0.4,
      favourite: true,
      place: { block: 3, offset: 12 },
    });
    expect(store.get(row.id)?.text).toContain('And once more.');
  });

  test('keeps the older text where the newer one is much shorter', () => {
    const { row } = save('https://example.org/tide', { text: LONG });
    expect(save('https://example.org/tide', { text: 'Subscribe to read on.' }).outcome).toBe('kept-older');
    expect(store.get(row.id)?.text).toBe(LONG);
  });

  test('brings a deleted article back', () => {
    const { row } = save('https://example.org/tide', {}, ['Sea']);
    store.change({ ids: [row.id] }, { kind: 'delete' });
    expect(store.find('https://example.org/tide')).toBeNull();
    expect(store.get(row.id)).toBeNull();
    const again = save('https://example.org/tide');
    expect(again).toMatchObject({ outcome: 'restored', row: { id: row.id, tags: ['Sea'] } });
  });

  test('an article is found under its canonical address and the one it was seen under', () => {
    const { row } = save('https://news.example.org/1-tide', { canonicalUrl: 'https://example.org/tide' });
    expect(store.find('https://example.org/tide?fbclid=1')?.id).toBe(row.id);
    expect(store.find('https://news.example.org/1-tide')?.id).toBe(row.id);
    expect(store.find('https://example.org/other')).toBeNull();
  });
});

describe('links', () => {
  test('wait for their text, and get it', () => {
    const { row } = store.saveLink({ url: 'https://example.org/tide', title: 'Tide' });
    expect(row).toMatchObject({ textState: 'wanted', title: 'Tide' });
    // Nothing is fetched before the reader asks.
    expect(store.jobs()).toEqual([]);
    store.retry(row.id);
    expect(store.jobs()).toMatchObject([{ article: row.id, kind: 'text', state: 'waiting' }]);
    expect(store.fill(row.id, article({ url: 'https://example.org/tide', text: LONG })).textState).toBe(
      'kept',
    );
    expect(store.jobs()).toEqual([]);
    expect(titles({ search: 'twice' })).toHaveLength(1);
  });

  test('that lead to an article kept under another address become it', () => {
    const { row } = save('https://example.org/tide', { text: LONG });
    const link = store.saveLink({ url: 'https://short.example/x1', title: 'x1' }).row;
    store.change({ ids: [link.id] }, { kind: 'add-tag', tag: 'Sea' });
    const filled = store.fill(link.id, article({ url: 'https://example.org/tide', text: LONG }));
    expect(filled).toMatchObject({ id: row.id, tags: ['Sea'] });
    expect(store.find('https://short.example/x1')?.id).toBe(row.id);
    expect(store.list(ALL, PAGE).total).toBe(1);
  });
});

describe('undo', () => {
  test('takes a change of many back', () => {
    const ids = ['a', 'b', 'c'].map((name) => save(`https://example.org/${name}`).row.id);
    const { count, undo } = store.change(
      { query: ALL, except: [ids[1] ?? ''] },
      { kind: 'archive', on: true },
    );
    expect(count).toBe(2);
    expect(titles({ filter: 'archived' })).toEqual(['c', 'a']);
    expect(store.undo(undo)).toBe(2);
    expect(titles({ filter: 'archived' })).toEqual([]);
    expect(store.undo(undo)).toBe(0);
  });

  test('leaves alone what was changed again since', () => {
    const { row } = save('https://example.org/a', {}, ['Sea']);
    const { undo } = store.change({ ids: [row.id] }, { kind: 'add-tag', tag: 'Harbour' });
    store.change({ ids: [row.id] }, { kind: 'add-tag', tag: 'Night' });
    expect(store.undo(undo)).toBe(0);
    expect(store.get(row.id)?.tags).toEqual(['Harbour', 'Night', 'Sea']);
  });

  test('of a save takes the article away, of an update brings the older text back, of a deletion the article', () => {
    const first = save('https://example.org/a', { text: LONG });
    const second = save('https://example.org/a', { text: `${LONG} Newer.` });
    store.undo(second.undo);
    expect(store.get(first.row.id)?.text).toBe(LONG);
    expect(titles({ search: 'newer' })).toEqual([]);
    const deleted = store.change({ ids: [first.row.id] }, { kind: 'delete' });
    expect(store.undo(deleted.undo)).toBe(1);
    expect(titles({})).toEqual(['a']);
    const third = save('https://example.org/b');
    store.change({ ids: [third.row.id] }, { kind: 'add-tag', tag: 'Sea' });
    expect(store.undo(third.undo)).toBe(1);
    expect(titles({})).toEqual(['a']);
  });
});

test('a tag is renamed, merged, counted and deleted, and each is taken back', () => {
  save('https://example.org/a', {}, ['Sea']);
  save('https://example.org/b', {}, ['sea', 'Ocean']);
  expect(store.tags()).toEqual([
    { tag: 'Ocean', count: 1 },
    { tag: 'Sea', count: 2 },
  ]);
  const { undo, count } = store.renameTag('Sea', 'Ocean');
  expect(count).toBe(2);
  expect(store.tags()).toEqual([{ tag: 'Ocean', count: 2 }]);
  store.undo(undo);
  expect(store.tags()).toEqual([
    { tag: 'Ocean', count: 1 },
    { tag: 'Sea', count: 2 },
  ]);
  store.undo(store.deleteTag('Ocean').undo);
  expect(store.tags()).toHaveLength(2);
});

describe('versions', () => {
  test.each(MIGRATIONS.map(({ version }) => version))(
    'a database of version %i is migrated and keeps its articles',
    (version) => {
      const old = new Database(new sqlite3.oo1.DB(':memory:'));
      migrate(old, MIGRATIONS.slice(0, version));
      expect(versionOf(old)).toBe(version);
      old.script(`
      INSERT INTO article (row, id, key, url, canonical_url, host, title, direction, excerpt, word_count, minutes)
        VALUES (1, 'one', 'example.org/a', 'https://example.org/a', 'https://example.org/a', 'example.org', 'A', 'ltr', '', 2, 1);
      INSERT INTO reading (row, saved_at, progress, archived, favourite, text_state, updated_at, length, title_key)
        VALUES (1, 5, 0.5, 0, 1, 'kept', 5, 2, 'a');
      INSERT INTO body VALUES (1, '<p>Two words</p>', 'Two words');
      INSERT INTO words (rowid, text) VALUES (1, 'two words');`);
      if (version > 1) old.script("INSERT INTO alias (key, row) VALUES ('example.org/a', 1)");
      migrate(old);
      expect(versionOf(old)).toBe(VERSION);
      const opened = createStore(old, () => {});
      expect(opened.find('https://example.org/a')).toMatchObject({
        id: 'one',
        favourite: true,
        progress: 0.5,
      });
      expect(opened.list({ ...ALL, search: 'words' }, PAGE).total).toBe(1);
      expect(opened.save(article({ url: 'https://example.org/a' }), {}).outcome).toBe('updated');
    },
  );

  test('a database of a newer version is refused and left as it is', () => {
    database.script(`PRAGMA user_version = ${VERSION + 1}`);
    const before = sqlite3.capi.sqlite3_js_db_export(database.sqlite);
    expect(() => migrate(database)).toThrow(/version/);
    expect(sqlite3.capi.sqlite3_js_db_export(database.sqlite)).toEqual(before);
  });
});

test('salvage keeps every readable row of a damaged database, and says how many are lost', () => {
  for (let number = 0; number < 60; number++)
    save(`https://example.org/${number}`, { text: `${LONG} ${number}` }, ['Sea']);
  const bytes = sqlite3.capi.sqlite3_js_db_export(database.sqlite);
  const { rootpage } = database.one<{ rootpage: number }>(
    "SELECT rootpage FROM sqlite_schema WHERE name = 'body'",
  ) ?? { rootpage: 0 };
  // The body's root page is gone: no text can be read, everything else can.
  const { page_size: size } = database.one<{ page_size: number }>('PRAGMA page_size') ?? { page_size: 0 };
  bytes.fill(0x5a, (rootpage - 1) * size, rootpage * size);
  const damagedFile = new sqlite3.oo1.DB(':memory:');
  const pointer = sqlite3.wasm.allocFromTypedArray(bytes);
  const flags = sqlite3.capi.SQLITE_DESERIALIZE_FREEONCLOSE | sqlite3.capi.SQLITE_DESERIALIZE_RESIZEABLE;
  sqlite3.capi.sqlite3_deserialize(
    damagedFile.pointer ?? 0,
    'main',
    pointer,
    bytes.length,
    bytes.length,
    flags,
  );
  const target = open();
  expect(salvageInto(new Database(damagedFile), target)).toEqual({ articles: 60, lost: 0 });
  const salvaged = createStore(target, () => {});
  expect(salvaged.list({ ...ALL, search: 'tag:sea' }, PAGE).total).toBe(60);
  expect(salvaged.find('https://example.org/7')).toMatchObject({ textState: 'wanted', tags: ['Sea'] });
  expect(salvaged.jobs()).toEqual([]);
});

describe('a title and an author of the user’s own', () => {
  const change = (id: string, title: string | null, byline: string | null) =>
    store.change({ ids: [id] }, { kind: 'details', details: { title, byline } });

  test('show in the list, are found and sorted by, and survive saving the page again', () => {
    const { row } = save('https://example.org/tide', {
      title: 'SHOCKING tide news',
      byline: 'Admin',
      text: LONG,
    });
    save('https://example.org/b', { title: 'B' });
    change(row.id, 'A quiet tide', 'Ines Aalto');
    expect(store.get(row.id)).toMatchObject({ title: 'A quiet tide', byline: 'Ines Aalto' });
    save('https://example.org/tide', { title: 'SHOCKING tide news II', byline: 'Admin', text: LONG });
    expect(store.get(row.id)).toMatchObject({ title: 'A quiet tide', byline: 'Ines Aalto' });
    expect(titles({ search: 'quiet aalto' })).toEqual(['A quiet tide']);
    expect(titles({ search: 'shocking' })).toEqual([]);
    expect(titles({ sort: { key: 'title', descending: false } })).toEqual(['A quiet tide', 'B']);
  });

  test('can be taken back to what the page says now, and undone', () => {
    const { row } = save('https://example.org/tide', { title: 'Page', byline: 'Admin' });
    const { undo } = change(row.id, 'Mine', '');
    expect(store.get(row.id)).toMatchObject({ title: 'Mine', byline: null });
    expect(store.undo(undo)).toBe(1);
    expect(store.get(row.id)).toMatchObject({ title: 'Page', byline: 'Admin' });
    change(row.id, 'Mine again', null);
    const again = save('https://example.org/tide', { title: 'Page, newer', byline: 'Admin' });
    store.undo(again.undo);
    change(row.id, null, null);
    expect(store.get(row.id)).toMatchObject({ title: 'Page', byline: 'Admin' });
    expect(titles({ search: 'mine' })).toEqual([]);
  });
});
