import { describe, expect, test } from 'vitest';
import { createJobRunner, FetchFailure, type Fetching } from '../../../../library/jobs/job-runner';
import { article } from '../../../e2e/library/articles';
import { fetching, library, link, settle, store, TEXT } from './setup';

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
