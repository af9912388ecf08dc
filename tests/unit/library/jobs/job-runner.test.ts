import { expect, test, vi } from 'vitest';
import { createJobRunner, FetchFailure } from '../../../../library/jobs/job-runner';
import { article } from '../../../e2e/library/articles';
import { fetching, library, link, settle, store, TEXT } from './setup';

test('a link gets its text once the reader asks, and not before', async () => {
  const { id } = store.saveLink({ url: 'https://example.org/tide', title: 'Tide' }).row;
  const runner = createJobRunner(library, fetching());
  await runner.wake();
  await settle();
  expect(store.get(id)?.textState).toBe('wanted');
  store.retry(id);
  await runner.wake();
  await settle();
  expect(store.get(id)).toMatchObject({ textState: 'kept', text: TEXT, failure: null });
  expect(store.jobs()).toEqual([]);
});

test('one site is asked for one thing at a time, with a pause; three sites at once at most', async () => {
  const asked: string[] = [];
  const runner = createJobRunner(
    library,
    fetching((url) => {
      asked.push(url);
    }),
  );
  for (const url of ['a.example/1', 'a.example/2', 'b.example/1', 'c.example/1', 'd.example/1'])
    link(`https://${url}`);
  await runner.wake();
  await settle();
  expect(asked).toEqual(['https://a.example/1', 'https://b.example/1', 'https://c.example/1']);
  await vi.advanceTimersByTimeAsync(1600);
  expect(asked).toHaveLength(5);
  expect(store.jobs()).toEqual([]);
});

test('what fails for good is said on the row; tried again, it is forgotten', async () => {
  let gone = true;
  const runner = createJobRunner(
    library,
    fetching(() => {
      if (gone) throw new FetchFailure('not-found');
    }),
  );
  const id = link('https://example.org/tide');
  await runner.wake();
  await settle();
  expect(store.get(id)).toMatchObject({ textState: 'failed', failure: 'not-found' });
  expect(store.jobs()).toMatchObject([{ state: 'failed' }]);
  gone = false;
  store.retry(id);
  expect(store.get(id)?.failure).toBeNull();
  await vi.advanceTimersByTimeAsync(1600);
  await runner.wake();
  await settle();
  expect(store.get(id)).toMatchObject({ textState: 'kept', failure: null });
});

test('a network that is away is waited for; a site that asks for patience gets as much as it asks', async () => {
  let tries = 0;
  const runner = createJobRunner(
    library,
    fetching(() => {
      tries++;
      if (tries === 1) throw new FetchFailure('offline', true);
      if (tries === 2) throw new FetchFailure('refused', true, 120_000);
    }),
  );
  const id = link('https://example.org/tide');
  await runner.wake();
  await settle();
  expect(store.jobs()).toMatchObject([{ state: 'waiting' }]);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(tries).toBe(2);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(tries).toBe(2);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(tries).toBe(3);
  expect(store.get(id)?.textState).toBe('kept');
});

test('a cancelled job is given up with its request, and changes nothing', async () => {
  let aborted = false;
  const runner = createJobRunner(
    library,
    fetching(
      (_, signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new Error('aborted'));
          }),
        ),
    ),
  );
  const id = link('https://example.org/tide');
  await runner.wake();
  await settle();
  store.cancelJobs();
  await runner.wake();
  await settle();
  expect(aborted).toBe(true);
  expect(store.get(id)).toMatchObject({ textState: 'wanted', failure: null });
});

test('a job whose runner died is begun anew by the next one', async () => {
  const id = link('https://example.org/tide');
  expect(store.takeJob([])).toMatchObject({ article: id, kind: 'text', tries: 0 });
  expect(store.takeJob([])).toBeNull();
  store.resumeJobs();
  const runner = createJobRunner(library, fetching());
  await runner.wake();
  await settle();
  expect(store.get(id)?.textState).toBe('kept');
});

test('pictures that are missing are fetched, those that are there are not, and one that cannot be had is said', async () => {
  const content = '<p><img src="https://a.example/1.png"><img src="https://a.example/2.png"></p>';
  const { id } = store.save(article({ url: 'https://example.org/tide', text: TEXT, content })).row;
  const asked: string[] = [];
  const runner = createJobRunner(
    library,
    fetching((url) => {
      asked.push(url);
      if (url.endsWith('2.png') && asked.length < 3) throw new FetchFailure('permission');
    }),
  );
  store.retry(id);
  await runner.wake();
  await settle();
  expect(store.assets(id).map(({ url }) => url)).toEqual(['https://a.example/1.png']);
  expect(store.get(id)?.failure).toBe('permission');
  store.retry(id);
  await vi.advanceTimersByTimeAsync(1600);
  await settle();
  expect(asked).toEqual(['https://a.example/1.png', 'https://a.example/2.png', 'https://a.example/2.png']);
  expect(store.get(id)?.failure).toBeNull();
});
