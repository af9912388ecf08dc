import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, expect, test } from 'vitest';
import type { ImportEntry } from '../../../library/import-types';
import { Database } from '../../../library/store/database';
import { migrate } from '../../../library/store/open';
import { createStore, type Store } from '../../../library/store/store';
import type { ListQuery } from '../../../library/types';
import { article } from '../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const ALL: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } };
const YEAR_2012 = Date.UTC(2012, 0);

let store: Store;
beforeEach(() => {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
});

const READING = { savedAt: YEAR_2012, readAt: null, progress: 0, archived: false, favourite: false };

/** An entry of an import: a link, but for what is given. */
function entry(
  url: string,
  {
    reading,
    text = '',
    ...given
  }: Partial<Omit<ImportEntry, 'reading'>> & {
    reading?: Partial<ImportEntry['reading']>;
    text?: string;
  } = {},
): ImportEntry {
  return {
    article: article({ url, title: url.split('/').pop() ?? '', text, content: text && `<p>${text}</p>` }),
    hasText: text !== '',
    tags: [],
    note: null,
    highlights: [],
    ...given,
    reading: { ...READING, ...reading },
  };
}

const HIGHLIGHT = {
  quote: 'The tide',
  note: null,
  color: 'yellow',
  tags: [],
  selectors: [],
  createdAt: YEAR_2012,
};

function start(total = 10): string {
  return store.startImport({ format: 'pocket-csv', files: ['part_000000.csv'], options: {}, total }).id;
}

const importAll = (id: string, entries: readonly ImportEntry[], from = 0) =>
  store.importPiece(id, { from, to: from + entries.length, entries, unreadable: 0 });
const rows = () => store.list(ALL, { offset: 0, limit: 50 }).rows;

test('links come in with their date, tags, state, note and highlights, and wait for their text', () => {
  const id = start();
  const { record } = importAll(id, [
    entry('https://example.org/tide', {
      tags: ['Sea', 'to read'],
      note: 'For Mum',
      reading: { archived: true, favourite: true, progress: 0.5 },
      highlights: [HIGHLIGHT],
    }),
  ]);
  expect(record).toMatchObject({ added: 1, merged: 0, rows: 1, state: 'running' });
  const [row] = rows();
  expect(row).toMatchObject({
    title: 'tide',
    savedAt: YEAR_2012,
    tags: ['Sea', 'to read'],
    note: 'For Mum',
    archived: true,
    favourite: true,
    progress: 0.5,
    textState: 'wanted',
  });
  expect(store.highlights(row?.id ?? '')).toMatchObject([{ quote: 'The tide', createdAt: YEAR_2012 }]);
  expect(store.fetchImported(id)).toBe(1);
  expect(store.jobs()).toHaveLength(1);
});

test('what is there already is merged: tags united, the earliest date, the furthest state', () => {
  const { row } = store.save(article({ url: 'https://example.org/tide', title: 'The tide' }), {
    tags: ['Sea'],
  });
  store.reached(row.id, { progress: 0.7, place: null });
  const { record } = importAll(start(), [
    entry('https://example.org/tide?utm_source=pocket', {
      tags: ['sea', 'Old'],
      reading: { archived: true },
    }),
    entry('https://example.org/tide', { note: 'One', reading: { savedAt: YEAR_2012 + 1 } }),
    entry('https://example.org/tide', { note: 'Two' }),
  ]);
  expect(record).toMatchObject({ added: 0, merged: 3 });
  expect(rows()).toMatchObject([
    {
      title: 'The tide',
      savedAt: YEAR_2012,
      tags: ['Old', 'Sea'],
      archived: true,
      progress: 0.7,
      note: 'One\n\nTwo',
      textState: 'kept',
    },
  ]);
});

test('a text fills a link; it never replaces one', () => {
  const id = start();
  importAll(id, [
    entry('https://example.org/link'),
    entry('https://example.org/link', { text: 'The words.' }),
  ]);
  importAll(id, [entry('https://example.org/link', { text: 'Other words, and many more of them.' })], 2);
  const [row] = rows();
  expect(store.get(row?.id ?? '')).toMatchObject({ text: 'The words.', textState: 'kept' });
});

test('a piece that was imported before changes nothing, and one that leaves a gap is refused', () => {
  const id = start();
  importAll(id, [entry('https://example.org/1'), entry('https://example.org/2')]);
  expect(importAll(id, [entry('https://example.org/1')]).record).toMatchObject({
    rows: 2,
    added: 2,
    merged: 0,
  });
  expect(() => importAll(id, [entry('https://example.org/9')], 5)).toThrow(/goes on at 2/);
  expect(rows()).toHaveLength(2);
  expect(store.imports()).toMatchObject([{ id, rows: 2, state: 'running' }]);
});

test('what the library does not keep is refused alone', () => {
  const { refused, record } = importAll(start(), [
    entry('https://example.org/1'),
    { ...entry('https://example.org/2'), article: article({ url: 'javascript:alert(1)' }) },
    entry('https://example.org/3'),
  ]);
  expect(refused).toMatchObject([{ index: 1 }]);
  expect(record).toMatchObject({ added: 2, unreadable: 1, rows: 3 });
});

test('undo takes back what an import added and merged, but not what the user changed since', () => {
  const { row } = store.save(article({ url: 'https://example.org/tide', title: 'The tide' }), {
    tags: ['Sea'],
  });
  const before = store.get(row.id);
  const id = start();
  importAll(id, [
    entry('https://example.org/tide', {
      tags: ['Old'],
      note: 'One',
      highlights: [HIGHLIGHT],
      reading: { archived: true },
    }),
    entry('https://example.org/tide', { highlights: [{ ...HIGHLIGHT, quote: 'Another' }] }),
    entry('https://example.org/new', { tags: ['New'] }),
    entry('https://example.org/read'),
    entry('https://example.org/filled'),
  ]);
  const [read, filled] = ['read', 'filled'].map(
    (title) => rows().find((found) => found.title === title)?.id ?? '',
  );
  store.change({ ids: [read ?? ''] }, { kind: 'favourite', on: true });
  // A text that was downloaded is no change of the user's.
  store.fill(filled ?? '', article({ url: 'https://example.org/filled', title: 'filled' }));
  expect(store.undoImport(id, 2)).toBe(2);
  expect(store.undoImport(id, 100)).toBe(0);
  expect(
    rows()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['The tide', 'read']);
  expect({ ...store.get(row.id), updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
  expect(store.highlights(row.id)).toEqual([]);
  expect(store.tags().map(({ tag }) => tag)).toEqual(['Sea']);
  expect(store.imports()).toEqual([]);
});

test('an article that was deleted comes back as the import has it', () => {
  const { row } = store.save(article({ url: 'https://example.org/tide', title: 'The tide' }), {
    tags: ['Sea'],
  });
  store.change({ ids: [row.id] }, { kind: 'archive', on: true });
  store.change({ ids: [row.id] }, { kind: 'delete' });
  expect(store.known(['https://example.org/tide', 'https://example.org/other', 'no address'])).toEqual([
    false,
    false,
    false,
  ]);
  const id = start();
  importAll(id, [entry('https://example.org/tide', { tags: ['New'] })]);
  expect(store.known(['https://example.org/tide'])).toEqual([true]);
  expect(rows()).toMatchObject([{ id: row.id, tags: ['New'], archived: false, savedAt: YEAR_2012 }]);
  store.undoImport(id, 100);
  expect(rows()).toEqual([]);
});
