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

/** A connection to the library worker. */
export interface Connection {
  call(method: Method, args: readonly unknown[]): Promise<unknown>;
  subscribe(listener: (event: LibraryEvent) => void): () => void;
}

interface PendingRequest {
  method: Method;
  args: readonly unknown[];
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Asks the background to make sure the worker is running. Throws the reason if it can't be. */
async function wakeByMessage(): Promise<void> {
  const message: WakeMessage = { type: 'library-wake' };
  const problem: unknown = await browser.runtime.sendMessage(message);
  if (typeof problem === 'string') throw new LibraryError('unknown', problem);
}

/** Interval at which the background is told that the library is in use (ms): browsers suspend an idle one after 30 s. */
const WAKE_INTERVAL_MS = 10_000;

/**
 * Connects to the worker directly. Requests are kept until they are answered: when a worker dies its Web Lock is released,
 * which is how this page notices; the next worker announces that it has started, and the requests are sent again. Sending
 * one twice is safe, since every change describes the desired state rather than an operation.
 */
export function connectByBroadcast(wake: () => Promise<void> = wakeByMessage): Connection {
  const page = uuid7();
  const channel = new BroadcastChannel(CHANNEL);
  const answers = new BroadcastChannel(answerChannel(page));
  const pending = new Map<number, PendingRequest>();
  const listeners = new Set<(event: LibraryEvent) => void>();
  let lastId = 0;
  let lastWake = 0;
  let watching = false;

  const send = (id: number, { method, args }: PendingRequest) => {
    const message: ChannelMessage = { kind: 'request', page, id, method, args };
    channel.postMessage(message);
  };

  const failAll = (error: unknown) => {
    const failure = error instanceof Error ? error : new LibraryError('unknown', String(error));
    for (const { reject } of pending.values()) reject(failure);
    pending.clear();
  };

  /** While requests are pending, waits for the owner to die, then makes sure another is started. */
  const watchOwner = async () => {
    if (watching) return;
    watching = true;
    try {
      while (pending.size) {
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
    const request = pending.get(data.id);
    pending.delete(data.id);
    if (data.ok) request?.resolve(data.value);
    else request?.reject(new LibraryError(data.reason, data.message));
  });
  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind === 'started') for (const [id, request] of pending) send(id, request);
    if (data.kind === 'event') for (const listener of listeners) listener(data.event);
  });

  return {
    call: (method, args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const request = { method, args, resolve, reject };
        pending.set(id, request);
        send(id, request);
        watchOwner();
        if (Date.now() - lastWake > WAKE_INTERVAL_MS) {
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
