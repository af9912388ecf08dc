import { browser } from 'wxt/browser';
import type { LibraryEvent } from '../library/types';
import { workerAddress } from '../markup/trusted-types';
import { interfaceLocale } from './translate';

/** Starts the library's worker, which lives as long as the calling page. `onEvent` is called with its change events. */
export function startLibraryWorker(onEvent: (event: LibraryEvent) => void): Worker {
  navigator.storage.persist().catch(() => {});
  // A worker can't ask for the interface's language, in which titles are sorted: its name tells it.
  const worker = new Worker(workerAddress(browser.runtime.getURL('/library-worker.js')), {
    name: interfaceLocale(),
  });
  worker.addEventListener('message', ({ data }: MessageEvent<LibraryEvent>) => onEvent(data));
  return worker;
}
