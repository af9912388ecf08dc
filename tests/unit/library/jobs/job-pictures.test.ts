import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJobRunner, FetchFailure, type Fetching } from '../../../../library/jobs/job-runner';
import type { Library } from '../../../../library/library';
import { Database } from '../../../../library/store/database';
import { migrate } from '../../../../library/store/open';
import { createStore, type Store } from '../../../../library/store/store';
import { article } from '../../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
/** As much of a picture as tells what it is. */
const WEBP = new TextEncoder().encode('RIFF....WEBPVP8 ');
const TEXT = 'The tide came in twice that day. '.repeat(40);

let store: Store;
let library: Library;
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
const fetching = (answer: (url: string, signal: AbortSignal) => unknown = () => {}): Fetching => ({
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
const link = (url: string) => {
  const { id } = store.saveLink({ url, title: url }).row;
  store.retry(id);
  return id;
};
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('pictures of a text that was fetched', () => {
  const content = '<p><img src="https://a.example/1.png"><img src="https://a.example/2.png"></p>';
  /** Fetches articles with two pictures. */
  const illustrated = (answer?: (url: string, signal: AbortSignal) => unknown): Fetching => ({
    ...fetching(answer),
    async article(url, signal) {
      await answer?.(url, signal);
      return article({ url, text: TEXT, content });
    },
  });
  const kept = (id: string) => store.assets(id).map(({ url }) => url);

  test('come along, and the job is there until they have', async () => {
    const seen: unknown[] = [];
    const id = link('https://example.org/tide');
    const runner = createJobRunner(
      library,
      illustrated((url) => seen.push([url, store.jobs().map(({ kind, state }) => `${kind} ${state}`)])),
    );
    await runner.wake();
    await settle();
    expect(kept(id)).toEqual(['https://a.example/1.png', 'https://a.example/2.png']);
    expect(seen).toEqual([
      ['https://example.org/tide', ['text running']],
      ['https://a.example/1.png', ['pictures running']],
      ['https://a.example/2.png', ['pictures running']],
    ]);
    expect(store.jobs()).toEqual([]);
    expect(store.get(id)?.failure).toBeNull();
  });

  test('go to the article that the link turned out to be', async () => {
    const { id } = store.save(article({ url: 'https://example.org/tide', text: TEXT }), {}).row;
    const other = link('https://short.example/x1');
    const runner = createJobRunner(library, {
      ...illustrated(),
      article: async () => article({ url: 'https://example.org/tide', text: TEXT, content }),
    });
    await runner.wake();
    await settle();
    expect(store.get(other)).toBeNull();
    expect(kept(id)).toHaveLength(2);
    expect(store.jobs()).toEqual([]);
  });

  test('that cannot be had leave the text as it is', async () => {
    const id = link('https://example.org/tide');
    const refusing = illustrated((url) => {
      if (url.endsWith('.png')) throw new FetchFailure('permission');
    });
    await createJobRunner(library, refusing).wake();
    await settle();
    expect(store.get(id)).toMatchObject({ textState: 'kept', failure: null });
    expect(store.jobs()).toEqual([]);
  });

  test('are fetched by the next runner where the first one died', async () => {
    const id = link('https://example.org/tide');
    const job = store.takeJob([]);
    store.fill(id, article({ url: 'https://example.org/tide', text: TEXT, content }));
    expect(store.noteJob(job?.id ?? '', 0, 2)).toBe(true);
    store.resumeJobs();
    await createJobRunner(library, illustrated()).wake();
    await settle();
    expect(kept(id)).toHaveLength(2);
  });
});
