import { browser } from 'wxt/browser';
import { LibraryError } from '../library';
import type { LibraryEvent } from '../types';
import { uuid7 } from '../uuid';
import {
  type Answer,
  answerChannel,
  CHANNEL,
  type ChannelMessage,
  type Method,
  OWNER_LOCK,
  type WakeMessage,
} from './protocol';

/** A way to the worker. */
export interface Connection {
  call(method: Method, args: readonly unknown[]): Promise<unknown>;
  subscribe(listener: (event: LibraryEvent) => void): () => void;
}

interface Waiting {
  method: Method;
  args: readonly unknown[];
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Asks the background to see to it that the worker lives. Throws what keeps it from living. */
async function wakeByMessage(): Promise<void> {
  const message: WakeMessage = { type: 'library-wake' };
  const problem: unknown = await browser.runtime.sendMessage(message);
  if (typeof problem === 'string') throw new LibraryError('unknown', problem);
}

/** How often the background is told that the library is in use, in ms: a browser puts an idle one to sleep after 30 s. */
const WAKE_EVERY = 10_000;

/**
 * Speaks to the worker itself. Requests are kept until they are answered: a worker that dies leaves its Web Lock, which is
 * how this page hears of it; the next one says that it has started, and is asked again. Asking twice does what asking once
 * does, since every change says what is to be, not what is to be done.
 */
export function connectByBroadcast(wake: () => Promise<void> = wakeByMessage): Connection {
  const page = uuid7();
  const channel = new BroadcastChannel(CHANNEL);
  const answers = new BroadcastChannel(answerChannel(page));
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: LibraryEvent) => void>();
  let lastId = 0;
  let lastWake = 0;
  let watching = false;

  const send = (id: number, { method, args }: Waiting) => {
    const message: ChannelMessage = { kind: 'request', page, id, method, args };
    channel.postMessage(message);
  };

  const failAll = (error: unknown) => {
    const failure = error instanceof Error ? error : new LibraryError('unknown', String(error));
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };

  /** Waits for the owner to die while there is something to answer; then makes sure there is another. */
  const watch = async () => {
    if (watching) return;
    watching = true;
    try {
      while (waiting.size) {
        await wake();
        await navigator.locks.request(OWNER_LOCK, { mode: 'shared' }, () => {});
      }
    } catch (error) {
      failAll(error);
    } finally {
      watching = false;
    }
  };

  answers.addEventListener('message', ({ data }: MessageEvent<Answer & { id: number }>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new LibraryError(data.reason, data.message));
  });
  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind === 'started') for (const [id, asked] of waiting) send(id, asked);
    if (data.kind === 'event') for (const listener of listeners) listener(data.event);
  });

  return {
    call: (method, args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const asked = { method, args, resolve, reject };
        waiting.set(id, asked);
        send(id, asked);
        watch();
        if (Date.now() - lastWake > WAKE_EVERY) {
          lastWake = Date.now();
          wake().catch(() => {});
        }
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
