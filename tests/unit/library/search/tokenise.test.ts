import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../../../library/store/database';
import { migrate } from '../../../../library/store/open';
import { createStore, type Store } from '../../../../library/store/store';
import type { ListQuery } from '../../../../library/types';
import { article } from '../../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const ALL: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } };
const PAGE = { offset: 0, limit: 50 };

let store: Store;
beforeEach(() => {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
});

const titles = (query: Partial<ListQuery>) =>
  store.list({ ...ALL, ...query }, PAGE).rows.map(({ title }) => title);
const save = (url: string, part: Parameters<typeof article>[0] | object = {}, tags: string[] = []) =>
  store.save(article({ url, title: url.split('/').pop() ?? '', ...part }), { tags });

describe('search and filters', () => {
  beforeEach(() => {
    save('https://example.org/tide', { text: 'The tide came in twice that day. '.repeat(40) }, ['Sea']);
    save('https://news.example.org/harbour', { text: 'Nothing of water here.', title: 'Harbour tide' });
    const { row } = save('https://other.example/ebb', { text: 'The ebb, the tide and the moon.' }, [
      'Night sky',
    ]);
    store.change({ ids: [row.id] }, { kind: 'read', on: true });
  });

  test.each([
    ['tide', 3],
    ['"the tide" moon', 1],
    ['tid', 3],
    ['tide -moon', 2],
    ['site:example.org', 2],
    ['-site:example.org', 1],
    ['tag:sea', 1],
    ['tag:"night sky"', 1],
    ['nigh', 1],
    ['is:unread', 2],
    ['-is:unread', 1],
    ['after:2020', 3],
    ['before:2020', 0],
    ['"', 3],
    ['nothing-like-this', 0],
  ])('%s finds %i', (search, count) => {
    expect(store.list({ ...ALL, search }, PAGE).total).toBe(count);
    expect(titles({ search })).toHaveLength(count);
  });

  test('a hit in the title comes first', () => {
    expect(titles({ search: 'tide', sort: { key: 'relevance', descending: true } })[0]).toBe('Harbour tide');
  });

  test('all answers of a relevant search are counted, tags among them, and its pages end', () => {
    const relevant: ListQuery = { ...ALL, search: 'nigh', sort: { key: 'relevance', descending: true } };
    save('https://example.org/night', { text: 'A night by the water.', title: 'Dusk' });
    expect(store.list(relevant, PAGE)).toMatchObject({ total: 2, rows: [{}, {}] });
    expect(store.list(relevant, { offset: 50, limit: 50 })).toEqual({ total: 2, rows: [] });
    expect(store.list({ ...relevant, search: 'night moon' }, PAGE).rows.map(({ title }) => title)).toEqual([
      'ebb',
    ]);
    expect(store.list({ ...relevant, filter: 'unread' }, PAGE).total).toBe(1);
  });

  test('of one letter, titles with a word that begins with it come first, then the newest', () => {
    const search = (letter: string) =>
      titles({ search: letter, sort: { key: 'relevance', descending: true } });
    save('https://example.org/a', { text: 'The heron waits.', title: 'Marsh' });
    save('https://example.org/b', { text: 'A heron waits.', title: 'The white' });
    expect(search('h').slice(0, 3)).toEqual(['Harbour tide', 'The white', 'Marsh']);
    save('https://example.org/c', { text: '猫と海', title: '海' });
    save('https://example.org/d', { text: '海', title: '港の猫' });
    save('https://example.org/e', { text: '猫の海', title: '島' });
    expect(search('猫')).toEqual(['港の猫', '島', '海']);
  });
});
