import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportEntry, StoredArticle } from '../../../library/import-types';
import { Database } from '../../../library/store/database';
import { migrate } from '../../../library/store/open';
import { createStore, type Store } from '../../../library/store/store';
import type { ListQuery } from '../../../library/types';
import { article } from '../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const ALL: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

function openStore(): { store: Store; database: Database } {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  return { store: createStore(database, () => {}), database };
}

/** Every row of the tables that a backup holds, without the numbers that SQLite gives rows. */
const rowsOf = (database: Database) =>
  ['article', 'reading', 'body', 'alias', 'asset', 'highlight', 'review', 'tag', 'tagging'].map((table) => [
    table,
    database
      .all<Record<string, unknown>>(`SELECT * FROM ${table}`)
      .map(({ row, tag, title_order, ...columns }) =>
        JSON.stringify(columns, (_, value) => (value instanceof Uint8Array ? [...value] : value)),
      )
      .sort(),
  ]);

const asEntry = (stored: StoredArticle): ImportEntry => ({
  stored,
  article: stored.article,
  hasText: stored.reading.textState === 'kept',
  tags: stored.tags,
  note: stored.note,
  highlights: stored.highlights,
  reading: { ...stored.reading },
});

function restore(store: Store, entries: readonly ImportEntry[], options: Record<string, boolean> = {}) {
  const { id } = store.startImport({
    format: 'lectern-backup',
    files: ['a'],
    options,
    total: entries.length,
  });
  return { id, ...store.importPiece(id, { from: 0, to: entries.length, entries, unreadable: 0 }) };
}

let store: Store;
let database: Database;
let first: string;
beforeEach(() => {
  ({ store, database } = openStore());
  const { row } = store.save(
    article({ url: 'https://example.org/tide', title: 'The tide', text: 'The tide came in.' }),
    { tags: ['Sea', 'To do'] },
  );
  first = row.id;
  store.keepAssets(row.id, [
    { url: 'https://example.org/a.png', type: 'image/png', width: 200, height: 100, bytes: PNG },
  ]);
  store.reached(row.id, { progress: 0.4, place: { block: 3, offset: 7 } });
  store.opened(row.id);
  store.change({ ids: [row.id] }, { kind: 'details', details: { title: 'My title', byline: '' } });
  store.change({ ids: [row.id] }, { kind: 'favourite', on: true });
  store.saveLink({ url: 'https://example.org/later', title: 'صانع الساعات' });
  const { id } = store.startImport({ format: 'x', files: [], options: {}, total: 1 });
  store.importPiece(id, {
    from: 0,
    to: 1,
    unreadable: 0,
    entries: [
      {
        article: article({ url: 'https://example.org/quay', title: 'Quay' }),
        hasText: true,
        tags: [],
        note: 'A note',
        highlights: [
          {
            quote: 'The sea',
            note: 'n',
            color: 'yellow',
            tags: ['t'],
            selectors: [{ type: 'TextQuoteSelector', exact: 'The sea' }],
            createdAt: 1.4e12,
          },
        ],
        reading: { savedAt: 1.3e12, readAt: 1.35e12, progress: 1, archived: true, favourite: false },
      },
    ],
  });
  const [highlight] = store.highlights(store.find('https://example.org/quay')?.id ?? '');
  store.answerReview(highlight?.id ?? '', 'keep');
});

test('a schedule that a file made up is none, and the highlight comes up as a new one', () => {
  const { database: other, store: into } = openStore();
  const made = { highlight: '', dueAt: 1, reviewedAt: 1, card: '{"stability":"x"}', forgotten: false };
  const entries = readAll(store).map((stored) => ({
    ...stored,
    reviews: stored.highlights.map(({ id }) => ({ ...made, highlight: id })),
  }));
  expect(restore(into, entries.map(asEntry)).record).toMatchObject({ added: 3 });
  expect(other.all('SELECT card FROM review')).toEqual([{ card: null }]);
  const [due] = into.dueHighlights();
  expect(due).toMatchObject({ quote: 'The sea' });
  into.answerReview(due?.id ?? '', 'keep');
  expect(into.dueHighlights()).toEqual([]);
});

const readAll = (from: Store): StoredArticle[] =>
  from.list(ALL, { offset: 0, limit: 50 }).rows.flatMap(({ id }) => from.stored(id) ?? []);

test('what a backup keeps of every article comes back identical, row by row', () => {
  const other = openStore();
  // Through JSON, as a file has it.
  const { record } = restore(other.store, readAll(store).map(asEntry));
  expect(record).toMatchObject({ added: 3, merged: 0 });
  expect(rowsOf(other.database)).toEqual(rowsOf(database));
  expect(other.store.list({ ...ALL, search: 'my title' }, { offset: 0, limit: 9 }).total).toBe(1);
});

test('restored into the same library it adds nothing, and twice nothing either', () => {
  const entries = readAll(store).map(asEntry);
  const before = store.list(ALL, { offset: 0, limit: 50 }).rows.map(({ updatedAt, ...row }) => row);
  expect(restore(store, entries).record).toMatchObject({ added: 0, merged: 3 });
  expect(store.list(ALL, { offset: 0, limit: 50 }).rows.map(({ updatedAt, ...row }) => row)).toEqual(before);
  expect(store.highlights(store.find('https://example.org/quay')?.id ?? '')).toHaveLength(1);
});

test('what was deleted comes back as it was, and goes again when that is undone', () => {
  const whole = readAll(store);
  const rows = rowsOf(database);
  store.change({ query: ALL, except: [] }, { kind: 'delete' });
  const { id } = restore(store, whole.map(asEntry));
  expect(rowsOf(database)).toEqual(rows);
  store.undoImport(id, 100);
  expect(store.list(ALL, { offset: 0, limit: 9 }).total).toBe(0);
});

/** The articles of the library as a backup has them, without what undoing cannot bring back: when each was changed last. */
const contents = (from: Store) =>
  readAll(from)
    .map((stored) => ({ ...stored, reading: { ...stored.reading, updatedAt: 0 } }))
    .sort((one, other) => one.id.localeCompare(other.id));

describe('a backup in place of the library', () => {
  /** The backup is of the library at first; since then one article was changed, one deleted, and one added. */
  function changeLibrary(): { backup: ImportEntry[]; backedUp: StoredArticle[]; before: StoredArticle[] } {
    const backup = readAll(store).map(asEntry);
    const backedUp = contents(store);
    store.change({ ids: [first] }, { kind: 'set-tags', tags: ['Changed'] });
    store.change({ ids: [store.find('https://example.org/later')?.id ?? ''] }, { kind: 'delete' });
    store.save(article({ url: 'https://example.org/since', title: 'Since' }), { tags: ['New'] });
    return { backup, backedUp, before: contents(store) };
  }
  /** Everything but the IDs of pictures and highlights, which what is kept for undoing has. */
  const withoutIds = (all: readonly StoredArticle[]) =>
    all.map(({ thumbnail, ...stored }) => ({
      ...stored,
      hasThumbnail: stored.assets.some(({ id }) => id === thumbnail),
      assets: stored.assets.map(({ id, ...asset }) => asset),
      highlights: stored.highlights.map(({ id, ...highlight }) => highlight),
      reviews: stored.reviews?.map(({ highlight, ...review }) => review),
    }));

  test('is what the library has then, and undoing brings back all that it had', () => {
    const { backup, backedUp, before } = changeLibrary();
    const { id, record } = restore(store, backup, { replace: true });
    expect(record).toMatchObject({ added: 3, merged: 0 });
    expect(store.endImport(id, 'done').state).toBe('done');
    expect(withoutIds(contents(store))).toEqual(withoutIds(backedUp));
    expect(store.find('https://example.org/tide')).toMatchObject({ id: first, tags: ['Sea', 'To do'] });
    expect(store.undoImport(id, 1)).toBeGreaterThan(0);
    expect(store.undoImport(id, 100)).toBe(0);
    expect(contents(store)).toEqual(before);
    expect(store.find('https://example.org/tide')).toMatchObject({ id: first, tags: ['Changed'] });
    expect(store.find('https://example.org/since')).toMatchObject({ tags: ['New'] });
  });

  test('deletes nothing before it is whole: interrupted, stopped or cut off, what it has not reached is there', () => {
    const { backup, before } = changeLibrary();
    const { id } = store.startImport({ format: 'x', files: ['a'], options: { replace: true }, total: 3 });
    const urls = () => contents(store).map(({ article: { url } }) => url);
    const old = urls();
    store.importPiece(id, { from: 0, to: 1, entries: backup.slice(0, 1), unreadable: 0 });
    expect(new Set(urls())).toEqual(new Set([...old, ...backup.slice(0, 1).map((one) => one.article.url)]));
    // Its file is shorter than it was: that is no reason to delete the rest.
    expect(store.endImport(id, 'done').state).toBe('stopped');
    expect(urls()).toEqual(expect.arrayContaining(old));
    store.undoImport(id, 100);
    expect(contents(store)).toEqual(before);
  });

  test('leaves what was saved meanwhile, and of what was changed since both versions when undone', () => {
    const { backup } = changeLibrary();
    const { id } = restore(store, backup, { replace: true });
    store.save(article({ url: 'https://example.org/meanwhile', title: 'Meanwhile' }));
    store.endImport(id, 'done');
    expect(store.find('https://example.org/meanwhile')).not.toBeNull();
    store.change({ ids: [first] }, { kind: 'set-tags', tags: ['Mine'] });
    store.undoImport(id, 100);
    expect(store.find('https://example.org/tide')).toMatchObject({ id: first, tags: ['Mine'] });
    expect(
      contents(store)
        .filter(({ article: { url } }) => url === 'https://example.org/tide')
        .map(({ tags }) => tags[0])
        .sort(),
    ).toEqual(['Changed', 'Mine']);
    expect(store.find('https://example.org/since')).not.toBeNull();
  });

  test('undone one after the other, two of them leave the library as it was', () => {
    const { backup, before } = changeLibrary();
    const [one, other] = [backup, backup.slice(0, 2)].map((entries) => {
      const { id } = restore(store, entries, { replace: true });
      store.endImport(id, 'done');
      return id;
    });
    expect(contents(store)).toHaveLength(2);
    store.undoImport(other ?? '', 100);
    expect(contents(store)).toHaveLength(3);
    store.undoImport(one ?? '', 100);
    expect(contents(store)).toEqual(before);
  });
});

test('a file that claims what belongs to another article takes nothing from it', () => {
  const stored = store.stored(first);
  const hostile = {
    ...(stored as StoredArticle),
    id: '0195a000-0000-7000-8000-000000000001',
    article: article({ url: 'https://evil.example/', title: 'Evil' }),
  };
  restore(store, [asEntry(hostile)]);
  expect(store.find('https://example.org/tide')?.id).toBe(first);
  expect(store.assets(first)).toMatchObject([
    { id: stored?.assets[0]?.id, url: 'https://example.org/a.png' },
  ]);
  expect(store.find('https://evil.example/')?.id).toBeUndefined();
});

test.each([
  [
    'no picture',
    {
      assets: [
        {
          id: '0195a000-0000-7000-8000-000000000001',
          url: 'x',
          type: 'image/svg+xml',
          width: 1,
          height: 1,
          bytes: new TextEncoder().encode('<svg onload=alert(1)>'),
        },
      ],
    },
  ],
  ['an ID that is none', { id: 'x' }],
  ['a script for an address', { article: article({ url: 'javascript:alert(1)' }) }],
])('an article with %s is refused', (_, part) => {
  const stored = store.stored(first) as StoredArticle;
  const { refused } = restore(openStore().store, [asEntry({ ...stored, ...part })]);
  expect(refused).toHaveLength(1);
});
