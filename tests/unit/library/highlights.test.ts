import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../../library/store/database';
import { migrate } from '../../../library/store/open';
import { salvageInto } from '../../../library/store/salvage';
import { createStore, type Store } from '../../../library/store/store';
import type { Highlight, HighlightQuery, LibraryEvent, ListQuery } from '../../../library/types';
import { uuid7 } from '../../../library/uuid';
import { article } from '../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const PAGE = { offset: 0, limit: 50 };
const ALL: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } };
const EVERY: HighlightQuery = { search: '', color: null, withNote: false, order: 'newest' };

function open(): Database {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  return database;
}

let database: Database;
let store: Store;
let events: LibraryEvent[];
let sea: string;
let land: string;
beforeEach(() => {
  database = open();
  events = [];
  store = createStore(database, (event) => events.push(event));
  sea = store.save(article({ url: 'https://sea.example/tide', title: 'Sea' })).row.id;
  land = store.save(article({ url: 'https://land.example/hill', title: 'Land' })).row.id;
});

let time = 1_000;
const made = (part: Partial<Highlight>): Highlight => ({
  id: uuid7(),
  quote: 'The tide came in twice',
  note: null,
  color: 'yellow',
  tags: [],
  selectors: [],
  createdAt: time++,
  updatedAt: 0,
  ...part,
});
const quotes = (query: Partial<HighlightQuery>) =>
  store.listHighlights({ ...EVERY, ...query }, PAGE).rows.map(({ quote }) => quote);
const titles = (search: string) => store.list({ ...ALL, search }, PAGE).rows.map(({ title }) => title);
const at = (start: number) => [{ type: 'TextPositionSelector', start, end: start + 5 }];

describe('a highlight', () => {
  test('is added, changed, deleted and brought back under its ID', () => {
    const first = store.putHighlight(sea, made({ note: 'Old note' }));
    expect(store.highlights(sea)).toEqual([first]);
    store.putHighlight(sea, { ...first, note: 'New note', color: 'blue' });
    expect(store.highlights(sea)).toMatchObject([{ id: first.id, note: 'New note', color: 'blue' }]);
    expect(quotes({ search: 'old' })).toEqual([]);
    store.deleteHighlight(first.id);
    expect([store.highlights(sea), quotes({}), quotes({ search: 'tide' })]).toEqual([[], [], []]);
    store.putHighlight(sea, first);
    expect(store.highlights(sea)).toMatchObject([{ id: first.id, note: 'Old note' }]);
    expect(quotes({ search: 'tide' })).toEqual([first.quote]);
    expect(events.at(-1)).toEqual({ kind: 'changed', ids: [sea] });
  });

  test('is refused if it is none, and in an article that is not there', () => {
    expect(() => store.putHighlight(sea, made({ quote: 1 as unknown as string }))).toThrow('quote');
    expect(() => store.putHighlight(uuid7(), made({}))).toThrow('no article');
    store.deleteHighlight(uuid7());
    expect(quotes({})).toEqual([]);
  });

  test('is counted on the row of its article, goes with it, and comes back with it', () => {
    store.putHighlight(sea, made({}));
    store.putHighlight(sea, made({ quote: 'twice that day' }));
    const counts = () => store.list(ALL, PAGE).rows.map(({ title, highlights }) => `${title} ${highlights}`);
    expect(counts()).toEqual(['Land 0', 'Sea 2']);
    const { undo } = store.change({ ids: [sea] }, { kind: 'delete' });
    expect(quotes({})).toEqual([]);
    store.undo(undo);
    expect([quotes({}).length, counts()]).toEqual([2, ['Land 0', 'Sea 2']]);
  });

  test('moves to the article that its own is merged into, and back', () => {
    const { id } = store.putHighlight(sea, made({}));
    const { undo } = store.merge(sea, land);
    expect(store.highlights(land)).toMatchObject([{ id }]);
    store.undo(undo);
    expect(store.highlights(land)).toEqual([]);
    expect(store.highlights(sea)).toMatchObject([{ id }]);
  });

  test('is in what is salvaged of a damaged library, and found there', () => {
    store.putHighlight(sea, made({ note: 'About the moon' }));
    const target = open();
    salvageInto(database, target);
    const salvaged = createStore(target, () => {});
    expect(salvaged.listHighlights({ ...EVERY, search: 'moon' }, PAGE).total).toBe(1);
  });
});

describe('the list of highlights', () => {
  beforeEach(() => {
    store.putHighlight(sea, made({ quote: 'Second in the sea', selectors: at(900), color: 'green' }));
    store.putHighlight(land, made({ quote: 'On the hill', note: 'Ask Ada', tags: ['Überblick'] }));
    store.putHighlight(sea, made({ quote: 'First in the sea', selectors: at(20), color: null }));
    store.putHighlight(sea, made({ quote: '', note: 'All of it is about the moon' }));
  });

  test('is newest first, or by article as they stand in the text', () => {
    expect(quotes({})).toEqual(['', 'First in the sea', 'On the hill', 'Second in the sea']);
    expect(quotes({ order: 'article' })).toEqual([
      'First in the sea',
      'Second in the sea',
      '',
      'On the hill',
    ]);
  });

  test.each([
    [{ color: 'green' }, ['Second in the sea']],
    [{ search: 'color:green' }, ['Second in the sea']],
    [{ search: '-color:green' }, ['', 'First in the sea', 'On the hill']],
    [{ withNote: true }, ['', 'On the hill']],
    [{ search: 'has:note' }, ['', 'On the hill']],
    [{ search: '-has:note' }, ['First in the sea', 'Second in the sea']],
    [{ search: 'ada' }, ['On the hill']],
    [{ search: 'sea -second' }, ['First in the sea']],
    [{ search: 'tag:überblick' }, ['On the hill']],
    [{ search: 'tag:ÜBERBLICK' }, ['On the hill']],
    [{ search: 'site:sea.example' }, ['', 'First in the sea', 'Second in the sea']],
    [{ search: 'before:1970' }, []],
    [{ search: '!!' }, []],
  ] as [Partial<HighlightQuery>, string[]][])('%j', (query, expected) => {
    expect(quotes(query)).toEqual(expected);
  });

  test('is paged, with its whole length', () => {
    const page = store.listHighlights(EVERY, { offset: 1, limit: 2 });
    expect([page.rows.length, page.total, page.rows[0]?.article.title]).toEqual([2, 4, 'Sea']);
  });
});

test('articles are found by what was marked and written in them', () => {
  store.putHighlight(sea, made({ color: 'red' }));
  store.putHighlight(land, made({ quote: '', note: 'Ask Ada about moraines' }));
  expect(titles('moraines')).toEqual(['Land']);
  expect(titles('in:highlights tide')).toEqual(['Sea']);
  expect(titles('in:highlights harbour')).toEqual([]);
  expect(titles('has:highlight')).toEqual(['Sea']);
  expect(titles('-has:highlight')).toEqual(['Land']);
  expect(titles('has:note')).toEqual(['Land']);
  expect(titles('-has:note')).toEqual(['Sea']);
  expect(titles('color:red')).toEqual(['Sea']);
  expect(titles('-color:red')).toEqual(['Land']);
});

describe('review', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  beforeEach(() => {
    for (let number = 1; number <= 7; number++)
      store.putHighlight(
        sea,
        made({ quote: `Passage ${number}`, createdAt: Date.now() - (20 - number) * DAY_MS }),
      );
    store.putHighlight(sea, made({ quote: 'Of today', createdAt: Date.now() }));
    store.putHighlight(sea, made({ quote: '', note: 'On the article', createdAt: 1 }));
  });
  const due = () => store.dueHighlights().map(({ quote }) => quote);
  const first = () => store.dueHighlights()[0]?.id ?? '';

  test('brings five a day, oldest first, and no more however they are answered', () => {
    expect(due()).toEqual([1, 2, 3, 4, 5].map((number) => `Passage ${number}`));
    for (const answer of ['keep', 'later', 'forget'] as const) store.answerReview(first(), answer);
    expect(due()).toEqual(['Passage 4', 'Passage 5']);
    for (let left = 2; left; left--) store.answerReview(first(), 'keep');
    expect(due()).toEqual([]);
  });

  test('brings what was put off the next day, what is kept after longer, and never what is not to be shown', () => {
    const [kept, later, forgotten] = ['keep', 'later', 'forget'].map((answer) => {
      const id = first();
      store.answerReview(id, answer as 'keep');
      return id;
    });
    const at = (id: string | undefined) =>
      database.one<{ due: number; forgotten: number }>(
        'SELECT due, forgotten FROM review WHERE highlight = ?',
        [id ?? ''],
      );
    expect((at(kept)?.due ?? 0) - Date.now()).toBeGreaterThan(1.5 * DAY_MS);
    expect((at(later)?.due ?? 0) - Date.now()).toBeLessThanOrEqual(DAY_MS);
    expect(at(forgotten)?.forgotten).toBe(1);
    database.run('UPDATE review SET due = 1, reviewed_at = 1');
    expect(due().slice(0, 2).sort()).toEqual(['Passage 1', 'Passage 2']);
  });

  test('an answer is taken back', () => {
    const id = first();
    const before = store.answerReview(id, 'forget');
    store.restoreReview(id, before);
    expect(first()).toBe(id);
  });
});
