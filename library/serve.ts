import { LibraryError } from './library';
import {
  type Answer,
  answerChannel,
  CHANNEL,
  type ChannelMessage,
  METHODS,
  type Method,
  OWNER_LOCK,
} from './protocol';
import { explain } from './store/explain';
import { openDatabase, startEngine } from './store/open';
import { createStore, type Store } from './store/store';
import type { Health, LibraryEvent } from './types';

/** In Chrome the permission `unlimitedStorage` is the promise that nothing is evicted; it answers `persisted()` with no all the same. */
const PROMISED: boolean = import.meta.env.CHROME;

/** Runs in the worker: opens the library, answers what comes on the channel, one after the other, and tells of changes. */
export async function serveLibrary(): Promise<void> {
  // Held until this worker dies. Another one that was made by mistake waits here, and touches nothing.
  await new Promise<void>((granted) => {
    navigator.locks.request(OWNER_LOCK, () => {
      granted();
      return new Promise<never>(() => {});
    });
  });
  const channel = new BroadcastChannel(CHANNEL);
  const say = (message: ChannelMessage) => channel.postMessage(message);
  const library = await open((event) => {
    say({ kind: 'event', event });
    postMessage(event);
  });
  const answers = new Map<string, BroadcastChannel>();
  const answerTo = (page: string) => {
    const known = answers.get(page) ?? new BroadcastChannel(answerChannel(page));
    answers.set(page, known);
    return known;
  };
  let last: Promise<unknown> = Promise.resolve();
  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind !== 'request') return;
    last = last
      .then(() => answer(library, data.method, data.args))
      .then((result) => answerTo(data.page).postMessage({ id: data.id, ...result }));
  });
  say({ kind: 'started' });
}

type Opened = Store & { health(): Promise<Health>; check(): readonly string[] };

async function open(tell: (event: LibraryEvent) => void): Promise<Opened | LibraryError> {
  try {
    const engine = await startEngine();
    const database = openDatabase(engine);
    const store = createStore(database, tell);
    return {
      ...store,
      async health() {
        const { articles } = database.one<{ articles: number }>(
          'SELECT count(*) AS articles FROM reading WHERE deleted_at IS NULL',
        ) ?? { articles: 0 };
        const { bytes } = database.one<{ bytes: number }>(
          'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
        ) ?? { bytes: 0 };
        return {
          state: 'ready',
          persisted: PROMISED || (await navigator.storage.persisted()),
          articles,
          bytes,
        };
      },
      check: () =>
        database
          .all<{ integrity_check: string }>('PRAGMA integrity_check')
          .map(({ integrity_check }) => integrity_check)
          .filter((complaint) => complaint !== 'ok'),
    };
  } catch (error) {
    return explain(error);
  }
}

async function answer(
  library: Opened | LibraryError,
  method: Method,
  args: readonly unknown[],
): Promise<Answer> {
  try {
    if (library instanceof LibraryError) {
      if (method !== 'health') throw library;
      const health: Health = {
        state: 'failed',
        reason: library.reason === 'gone' ? 'unknown' : library.reason,
        detail: library.message,
      };
      return { ok: true, value: health };
    }
    const implementation: unknown = METHODS.includes(method) ? Reflect.get(library, method) : undefined;
    if (typeof implementation !== 'function') throw new LibraryError('unknown', `there is no ${method}`);
    return { ok: true, value: await Reflect.apply(implementation, library, args) };
  } catch (error) {
    const { reason, message } = explain(error);
    return { ok: false, reason, message };
  }
}
