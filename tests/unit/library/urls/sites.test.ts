import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../../library/schema';
import { Database } from '../../../../library/store/database';
import { migrate } from '../../../../library/store/open';
import { createStore, type Store } from '../../../../library/store/store';
import { article } from '../../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();

const BANK = 'https://bank.example/terms';
const EVIL = 'https://evil.example/story';
const BANK_TEXT = 'What the bank promises its customers. '.repeat(20);
const EVIL_TEXT = 'What nobody at the bank ever said. '.repeat(20);

let database: Database;
let store: Store;
beforeEach(() => {
  database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
});

const saveBank = (tags: string[] = ['oncology']) =>
  store.save(article({ url: BANK, title: 'PRIVATE: my results', text: BANK_TEXT }), { tags });
const saveEvil = () =>
  store.save(article({ url: EVIL, canonicalUrl: BANK, title: 'A story', text: EVIL_TEXT }), {});
const asked = () => store.questions().map((question) => [question.article.title, question.other.title]);
const ALL = {
  search: '',
  filter: 'all' as const,
  tags: [],
  sort: { key: 'saved' as const, descending: true },
};
const listed = () => store.list(ALL, { offset: 0, limit: 9 }).rows.map(({ title }) => title);

describe('a page that calls itself by an address of another site', () => {
  test('takes nothing’s place, is told nothing, and is asked about once', () => {
    const { row } = saveBank();
    const saved = saveEvil();
    expect(saved.outcome).toBe('added');
    expect(saved.row).toMatchObject({ title: 'A story', url: EVIL, tags: [] });
    expect(JSON.stringify(saved)).not.toContain('PRIVATE');
    expect(store.find(BANK)).toMatchObject({ id: row.id, title: 'PRIVATE: my results' });
    expect(store.get(row.id)).toMatchObject({ text: BANK_TEXT, url: BANK });
    expect(asked()).toEqual([['A story', 'PRIVATE: my results']]);
    saveEvil();
    expect(asked()).toHaveLength(1);
  });

  test('is one with it if the reader says so: its tags and addresses go over, the other’s text stays', () => {
    const bank = saveBank(['Money']).row;
    const evil = saveEvil().row;
    store.change({ ids: [evil.id] }, { kind: 'add-tag', tag: 'Story' });
    const { undo } = store.merge(evil.id, bank.id);
    expect(listed()).toEqual(['PRIVATE: my results']);
    expect(store.find(EVIL)).toMatchObject({ id: bank.id, tags: ['Money', 'Story'] });
    expect(store.get(bank.id)?.text).toBe(BANK_TEXT);
    expect(asked()).toEqual([]);
    // Even now the page writes nothing there, and hears nothing of it.
    const again = saveEvil();
    expect(again).toMatchObject({ outcome: 'kept-older', row: { id: bank.id, title: 'A story', url: EVIL } });
    expect(store.get(bank.id)).toMatchObject({ text: BANK_TEXT, title: 'PRIVATE: my results' });
    expect(asked()).toEqual([]);
    store.undo(again.undo);
    expect(store.undo(undo)).toBe(2);
    expect(store.find(EVIL)?.id).toBe(evil.id);
    expect(store.find(BANK)).toMatchObject({ id: bank.id, tags: ['Money'] });
    expect(store.get(evil.id)).toMatchObject({ text: EVIL_TEXT, tags: ['Story'] });
    expect(asked()).toEqual([['A story', 'PRIVATE: my results']]);
  });

  test('is not asked about again once both are kept, or one was deleted', () => {
    const bank = saveBank().row;
    const evil = saveEvil().row;
    store.keepApart(evil.id, bank.id);
    expect(asked()).toEqual([]);
    saveEvil();
    expect(asked()).toEqual([]);
    store.save(article({ url: 'https://evil.example/2', canonicalUrl: BANK, title: 'Two' }), {});
    expect(asked()).toEqual([['Two', 'PRIVATE: my results']]);
    const { undo } = store.change({ ids: [bank.id] }, { kind: 'delete' });
    expect(asked()).toEqual([]);
    store.undo(undo);
    expect(asked()).toEqual([['Two', 'PRIVATE: my results']]);
    store.change({ ids: [bank.id] }, { kind: 'delete' });
    saveBank();
    expect(asked()).toEqual([]);
  });

  test('is not asked about where nothing of that address is saved', () => {
    saveEvil();
    expect(asked()).toEqual([]);
  });

  test('that an earlier version believed is believed no more', () => {
    const old = new Database(new sqlite3.oo1.DB(':memory:'));
    migrate(old, MIGRATIONS.slice(0, 3));
    old.script(`
      INSERT INTO article (row, id, key, url, canonical_url, host, title, direction, excerpt, word_count, minutes)
        VALUES (1, 'one', 'evil.example/story', '${EVIL}', '${BANK}', 'evil.example', 'A story', 'ltr', '', 2, 1);
      INSERT INTO reading (row, saved_at, progress, archived, favourite, text_state, updated_at, length, title_key)
        VALUES (1, 5, 0.5, 0, 1, 'kept', 5, 2, 'a');
      INSERT INTO alias VALUES ('evil.example/story', 1), ('bank.example/terms', 1);`);
    migrate(old);
    const opened = createStore(old, () => {});
    expect(opened.find(BANK)).toBeNull();
    expect(opened.find(EVIL)?.id).toBe('one');
    expect(opened.save(article({ url: BANK, title: 'Terms' }), {}).outcome).toBe('added');
    expect(opened.find(BANK)?.title).toBe('Terms');
  });
});

describe('a link that led to another site', () => {
  const LINK = 'https://short.example/x1';
  const text = 'The tide came in twice that day. '.repeat(20);
  const fillTide = (canonicalUrl = 'https://example.org/tide') => {
    const link = store.saveLink({ url: LINK, title: 'x1' }).row;
    return store.fill(
      link.id,
      article({ url: 'https://example.org/tide', canonicalUrl, title: 'Tide', text }),
    );
  };

  test('is found by both addresses, and saved once', () => {
    const { id } = fillTide();
    expect(store.find(LINK)?.id).toBe(id);
    expect(store.find('https://example.org/tide')?.id).toBe(id);
    expect(store.saveLink({ url: LINK, title: 'x1' }).row.id).toBe(id);
    expect(store.save(article({ url: 'https://example.org/tide', text }), {}).row.id).toBe(id);
  });

  test('gives its address no right to what it led to: what stands there later is an article of its own', () => {
    const tide = store.save(article({ url: 'https://example.org/tide', title: 'Tide', text }), {}).row;
    expect(fillTide().id).toBe(tide.id);
    const later = store.save(article({ url: LINK, title: 'Something else', text: EVIL_TEXT }), {});
    expect(later.outcome).toBe('added');
    expect(store.get(tide.id)).toMatchObject({ title: 'Tide', text });
    expect(store.find(LINK)?.id).toBe(later.row.id);
  });

  test('whose page calls itself by an address of a third site is not that article', () => {
    const bank = saveBank().row;
    const filled = fillTide(BANK);
    expect(filled.id).not.toBe(bank.id);
    expect(store.get(bank.id)?.text).toBe(BANK_TEXT);
    expect(asked()).toEqual([['Tide', 'PRIVATE: my results']]);
  });
});
