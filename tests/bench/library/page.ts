import Dexie from 'dexie';
import MiniSearch from 'minisearch';
import { tokens } from '../../../library/search/tokenise';
import type { ListQuery } from '../../../library/types';
import { library } from '../../e2e/library/worker-entry';
import { article, wordOf } from './generate';
import { timed } from './timed';

/** Runs in the page of the bench: the shipped worker and client, Dexie and MiniSearch, each over the same articles. */

interface Contender {
  add(from: number, to: number): Promise<void>;
  search(words: string): Promise<number>;
}

const wordsOf = (number: number): string[] => {
  const { title, text } = article(number);
  return [...new Set([...tokens(`${title} ${text}`)].map(({ word }) => word))];
};

const QUERY: ListQuery = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'relevance', descending: true },
};

function ours() {
  const list = (query: Partial<ListQuery>, offset = 0) =>
    library.list({ ...QUERY, ...query }, { offset, limit: 50 });
  return {
    library,
    list,
    async add(from: number, to: number) {
      await library.saveMany(Array.from({ length: to - from }, (_, at) => ({ article: article(from + at) })));
    },
    search: async (search: string) => (await list({ search })).total,
  };
}

function dexie(): Contender {
  const database = new Dexie('bench');
  database.version(1).stores({ articles: '++id, *words, savedAt' });
  const table = database.table('articles');
  return {
    async add(from, to) {
      await table.bulkAdd(
        Array.from({ length: to - from }, (_, at) => ({
          ...article(from + at),
          savedAt: from + at,
          words: wordsOf(from + at),
        })),
      );
    },
    search: async (search) => {
      const [first = ''] = [...tokens(search)].map(({ word }) => word);
      const found = await table.where('words').startsWith(first).distinct().limit(50).toArray();
      return found.length;
    },
  };
}

function miniSearch(): Contender {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => [...tokens(text)].map(({ word }) => word),
    processTerm: (word) => word,
  });
  return {
    async add(from, to) {
      for (let number = from; number < to; number++) {
        const { title, text } = article(number);
        index.add({ id: number, title, text });
      }
    },
    search: async (search) => index.search(search, { prefix: true, combineWith: 'AND' }).length,
  };
}

const CONTENDERS = { ours: ours(), dexie: dexie(), minisearch: miniSearch() };
export type Name = keyof typeof CONTENDERS;

export const add = (name: Name, from: number, to: number): Promise<number> =>
  timed(() => CONTENDERS[name].add(from, to));

/** Every beginning of a word as it is typed, `rounds` times; the time of each keystroke's answer, in ms. */
export async function keystrokes(name: Name, word: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (let length = 1; length <= [...word].length; length++)
      times.push(await timed(() => CONTENDERS[name].search([...word].slice(0, length).join(''))));
  return times;
}

export const once = (name: Name, words: string): Promise<number> =>
  timed(() => CONTENDERS[name].search(words));
export const word = wordOf;

/** What only the library does. */
export async function others(count: number): Promise<Record<string, number>> {
  const { library, list } = CONTENDERS.ours;
  const rows = (await list({ sort: { key: 'saved', descending: true } })).rows;
  const thousand: string[] = [];
  for (let offset = 0; offset < 1000; offset += 50)
    thousand.push(...(await list({}, offset)).rows.map(({ id }) => id));
  return {
    save: await timed(() => library.save(article(count + 1))),
    list: await timed(() => list({ sort: { key: 'saved', descending: true } })),
    deepPage: await timed(() => list({ sort: { key: 'title', descending: false } }, count - 60)),
    tagThousand: await timed(() =>
      library.change({ ids: thousand }, { kind: 'add-tag', tag: `tag ${count}` }),
    ),
    get: await timed(() => library.get(rows[0]?.id ?? '')),
    megabytes: await library.health().then((health) => (health.state === 'ready' ? health.bytes / 1e6 : 0)),
  };
}
