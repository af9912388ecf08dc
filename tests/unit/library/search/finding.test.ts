import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../../../library/store/database';
import { migrate } from '../../../../library/store/open';
import { createStore, type Store } from '../../../../library/store/store';
import type { ListQuery } from '../../../../library/types';
import { article } from '../../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const RELEVANT: ListQuery = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'relevance', descending: true },
};
const SAVED: ListQuery = { ...RELEVANT, sort: { key: 'saved', descending: true } };
const PAGE = { offset: 0, limit: 50 };

let store: Store;
beforeEach(() => {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
});

const save = (title: string, text: string, language = 'en') =>
  store.save(article({ url: `https://example.org/${encodeURIComponent(title)}`, title, text, language }));

/** What a search finds by relevance, having looked that another order finds the same, and a change would reach it. */
function found(search: string): string[] {
  const { rows, total } = store.list({ ...RELEVANT, search }, PAGE);
  const titles = rows.map(({ title }) => title);
  expect(total).toBe(titles.length);
  const saved = store.list({ ...SAVED, search }, PAGE);
  expect(saved.rows.map(({ title }) => title).sort()).toEqual([...titles].sort());
  expect([...store.ids({ ...RELEVANT, search }, PAGE)]).toEqual(rows.map(({ id }) => id));
  const { count, undo } = store.change({ query: { ...SAVED, search }, except: [] }, { kind: 'delete' });
  store.undo(undo);
  expect(count).toBe(total);
  return titles;
}
const shown = (search: string) =>
  store
    .list({ ...RELEVANT, search }, PAGE)
    .rows[0]?.hit?.map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('names with signs, and symbols', () => {
  beforeEach(() => {
    save('Moving objects', 'A class in C++ may be moved.');
    save('Records', 'A record in C# is compared by value. It runs on .NET.');
    save('Letters', 'The letter C, and a net.');
    save('Ferry', 'It left 👩🏽‍💻 and ❤️ for €5.');
  });

  test.each([
    ['C#', ['Records']],
    ['c#', ['Records']],
    ['C++', ['Moving objects']],
    ['C+', ['Moving objects']],
    ['"C++" class', ['Moving objects']],
    ['.NET', ['Records']],
    ['.ne', ['Records']],
    ['class -C++', []],
    ['❤', ['Ferry']],
    ['👩‍💻', ['Ferry']],
    ['👩💻', ['Ferry']],
    ['€', ['Ferry']],
    ['-❤ left', []],
    ['🚢', []],
    ['???', []],
    ['…', []],
    ['is:unread !', []],
  ])('%s finds %j', (search, titles) => {
    expect(found(search)).toEqual(titles);
  });

  test('the letter alone finds them all', () => {
    expect(found('"c"').sort()).toEqual(['Letters', 'Moving objects', 'Records']);
  });

  test('as tags too', () => {
    store.save(article({ url: 'https://example.org/t', title: 'Tagged' }), { tags: ['C#', '🚢'] });
    expect(found('C#').sort()).toEqual(['Records', 'Tagged']);
    expect(found('🚢')).toEqual(['Tagged']);
  });
});

describe('words in one or in several', () => {
  beforeEach(() => {
    save(
      'With',
      'He sent an e-mail about his well‑being; it didn’t come to the U.S. office with 1,000 others.',
    );
    save(
      'Without',
      'She sent an email about her wellbeing; it didnt come to the US office with 1000 others.',
    );
    save('Neither', 'He sent it by mail. Being well, he was mailed to us.');
  });

  test.each([
    ['email'],
    ['e-mail'],
    ['e–mail'],
    ['wellbeing'],
    ['well-being'],
    ['didnt'],
    ["didn't"],
    ['U.S. office'],
    ['US office -mailed'],
    ['"1,000" others'],
    ['1000'],
  ])('%s finds both', (search) => {
    expect(found(search).sort()).toEqual(['With', 'Without']);
  });

  test('phrases are as they were, and never run from the words into what is added', () => {
    expect(found('"e mail about"')).toEqual(['With']);
    expect(found('"e-mail about"').sort()).toEqual(['With', 'Without']);
    expect(found('"others email"')).toEqual([]);
    expect(found('"email wellbeing"')).toEqual([]);
    expect(shown('"his well-being"')).toContain('[his well‑being]');
  });
});

describe('letters with dots', () => {
  test('are found as two letters and as one, and no other word is taken for them', () => {
    save('Müller', 'Herr Müller aus Århus.');
    save('Mueller', 'Herr Mueller aus Aarhus.');
    save('Muller', 'Mr Muller, a muller.');
    save('Blue', 'It was blue.');
    save('Blu-ray', 'A blu disc.');
    expect(found('Mueller').sort()).toEqual(['Mueller', 'Müller']);
    expect(found('Muell').sort()).toEqual(['Mueller', 'Müller']);
    expect(found('Müller').sort()).toEqual(['Mueller', 'Muller', 'Müller']);
    expect(found('Aarhus').sort()).toEqual(['Mueller', 'Müller']);
    expect(found('Århus').sort()).toEqual(['Mueller', 'Müller']);
    expect(found('blue')).toEqual(['Blue']);
  });
});

describe('words inside longer ones', () => {
  beforeEach(() => {
    save('Die neue Autobahnbrücke', 'Die Brücke wurde an einem Donnerstag mit Musik eröffnet.', 'en');
    save('Der Bahnhof', 'Der Bahnhof ist alt und wird nicht mehr von vielen benutzt.', 'de');
    save('Education', 'The education of a bahnhofless cat was on the autobahnen of the town.', 'en');
  });

  test('are found in languages that join words, after words that begin with them', () => {
    expect(found('bahn')).toEqual(['Der Bahnhof', 'Education', 'Die neue Autobahnbrücke']);
    expect(found('brücke')).toEqual(['Die neue Autobahnbrücke']);
    expect(found('hof')).toEqual(['Der Bahnhof']);
    expect(found('neue bahn musik')).toEqual(['Die neue Autobahnbrücke']);
    expect(found('bahn musik')).toEqual(['Die neue Autobahnbrücke']);
    expect(found('"bahn"')).toEqual([]);
  });

  test('not in others', () => {
    expect(found('cat')).toEqual(['Education']);
    expect(found('duca')).toEqual([]);
  });

  test('shown where they are', () => {
    save(
      'Brücken',
      'Die alte Autobahnbrücke ist nicht mehr im Dienst. Sie wird von der Stadt gepflegt.',
      'de',
    );
    expect(shown('bahnbr')).toBe('Die alte [Autobahnbrücke] ist nicht mehr im Dienst.');
  });

  test.each([
    ['sv', 'Järnvägsstationen', 'vägs', 'Det är inte långt till stationen och den har ett tak av glas.'],
    ['fi', 'Rautatieasema', 'tie', 'Hän on ollut siellä, mutta asema ei ole vielä valmis.'],
    ['nl', 'Spoorwegbrug', 'weg', 'Het is een brug van hout en niet van staal, maar ook die blijft.'],
    ['hu', 'Vasútállomás', 'állomás', 'A híd nem volt kész, és a vonat csak egy nap múlva jött meg.'],
  ])('in %s', (language, title, search, text) => {
    save(title, text, language);
    expect(found(search)).toEqual([title]);
  });
});

describe('order', () => {
  const order = (key: 'title' | 'published', descending: boolean) => {
    const { rows } = store.list({ ...SAVED, sort: { key, descending } }, PAGE);
    return rows.map(({ title }) => title);
  };

  test('articles without a date are last both ways', () => {
    for (const [title, publishedAt] of [
      ['New', '2026-03-10'],
      ['None', null],
      ['Old', '1998'],
    ] as const)
      store.save(article({ url: `https://example.org/${title}`, title, publishedAt }));
    expect(order('published', true)).toEqual(['New', 'Old', 'None']);
    expect(order('published', false)).toEqual(['Old', 'New', 'None']);
  });

  test('titles by their words and numbers, as they come, are changed and come back', () => {
    for (const title of ['Zebra', 'éclair', 'Apple', '“Banter”', 'Chapter 10', 'Chapter 2']) save(title, 'x');
    const sorted = ['Apple', '“Banter”', 'Chapter 2', 'Chapter 10', 'éclair', 'Zebra'];
    expect(order('title', false)).toEqual(sorted);
    expect(order('title', true)).toEqual([...sorted].reverse());
    const { undo } = save('Chapter 3', 'x');
    expect(order('title', false).slice(2, 5)).toEqual(['Chapter 2', 'Chapter 3', 'Chapter 10']);
    store.undo(undo);
    save('Aardvark', 'x');
    save('Zoo', 'x');
    expect(order('title', false)).toEqual(['Aardvark', ...sorted, 'Zoo']);
  });

  test('many titles at one place', () => {
    for (const title of ['Zebra', 'Apple']) save(title, 'x');
    order('title', false);
    const chapters = Array.from({ length: 90 }, (_, number) => `Chapter ${number + 1}`);
    for (const chapter of chapters) {
      save(chapter, 'x');
      order('title', false);
    }
    expect(
      store.ids({ ...SAVED, sort: { key: 'title', descending: false } }, { offset: 0, limit: 99 }),
    ).toHaveLength(92);
    const { rows } = store.list(
      { ...SAVED, sort: { key: 'title', descending: false } },
      { offset: 0, limit: 99 },
    );
    expect(rows.map(({ title }) => title)).toEqual(['Apple', ...chapters, 'Zebra']);
  });

  test('in the language of the interface, whichever it is now', () => {
    const database = new Database(new sqlite3.oo1.DB(':memory:'));
    migrate(database);
    const titlesIn = (locale: string) => {
      store = createStore(database, () => {}, locale);
      return order('title', false);
    };
    store = createStore(database, () => {}, 'en');
    for (const title of ['Åland', 'Zebra', 'Abba']) save(title, 'x');
    expect(titlesIn('en')).toEqual(['Abba', 'Åland', 'Zebra']);
    expect(titlesIn('sv')).toEqual(['Abba', 'Zebra', 'Åland']);
    expect(titlesIn('en')).toEqual(['Abba', 'Åland', 'Zebra']);
    expect(titlesIn('no such language')).toHaveLength(3);
  });
});
