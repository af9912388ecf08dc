import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Fetching } from '../../../../library/jobs/job-runner';
import type { Library } from '../../../../library/library';
import { Database } from '../../../../library/store/database';
import { migrate } from '../../../../library/store/open';
import { createStore, type Store } from '../../../../library/store/store';
import { article } from '../../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
/** As much of a picture as tells what it is. */
export const WEBP = new TextEncoder().encode('RIFF....WEBPVP8 ');
/** The text of every article that is fetched. */
export const TEXT = 'The tide came in twice that day. '.repeat(40);

/** The store of the running test, and the library that asks it. */
export let store: Store;
export let library: Library;

beforeEach(() => {
  vi.useFakeTimers();
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
  // The store itself, asked as surfaces ask it: each answer is a promise.
  library = new Proxy({} as Library, {
    get:
      (_, name) =>
      async (...args: unknown[]) =>
        Reflect.apply(Reflect.get(store, name), store, args),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Fetches articles of this text; `answer` may throw, or wait, instead. */
export const fetching = (answer: (url: string, signal: AbortSignal) => unknown = () => {}): Fetching => ({
  async article(url, signal) {
    await answer(url, signal);
    return article({ url, text: TEXT });
  },
  picturesOf: (content) => [...content.matchAll(/src="([^"]+)"/g)].map(([, url]) => url ?? ''),
  async picture(url, _from, signal) {
    await answer(url, signal);
    return { url, type: 'image/webp', width: 10, height: 10, bytes: WEBP };
  },
});

/** Saves a link and asks for its text; its id. */
export const link = (url: string) => {
  const { id } = store.saveLink({ url, title: url }).row;
  store.retry(id);
  return id;
};

/** Lets everything happen that waits for nothing but its turn. */
export const settle = () => vi.advanceTimersByTimeAsync(0);
