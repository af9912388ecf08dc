import { browser } from 'wxt/browser';
import { LibraryError } from '../library';
import type { LibraryEvent } from '../types';
import type { Connection } from './broadcast-connection';
import { decode, encode } from './encode';
import { type Answer, EVENT_PORT, type LibraryMessage } from './protocol';

/** Connects to the worker through the background, with values encoded as text (`encode.ts`). */
export function connectByRuntime(): Connection {
  const listeners = new Set<(event: LibraryEvent) => void>();
  let port: ReturnType<typeof browser.runtime.connect> | null = null;

  /** A background that goes to sleep closes the port; the next request opens a new one. */
  const listen = () => {
    if (port || !listeners.size) return;
    port = browser.runtime.connect({ name: EVENT_PORT });
    port.onMessage.addListener((event: LibraryEvent) => {
      for (const listener of listeners) listener(event);
    });
    port.onDisconnect.addListener(() => {
      port = null;
    });
  };

  return {
    async call(method, args) {
      const message: LibraryMessage = { type: 'library', method, args: encode(args) };
      listen();
      const text: unknown = await browser.runtime.sendMessage(message);
      if (typeof text !== 'string') throw new LibraryError('unknown', 'the background does not answer');
      const answer = decode(text) as Answer;
      if (!answer.ok) throw new LibraryError(answer.reason, answer.message);
      return answer.value;
    },
    subscribe(listener) {
      listeners.add(listener);
      listen();
      return () => {
        listeners.delete(listener);
        if (!listeners.size) {
          port?.disconnect();
          port = null;
        }
      };
    },
  };
}
