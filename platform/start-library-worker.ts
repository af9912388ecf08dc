import { browser } from 'wxt/browser';
import type { LibraryEvent } from '../library/types';
import { workerAddress } from '../markup/trusted-types';

/** Starts the library's worker, which lives as long as the calling page. `onEvent` is called with its change events. */
export function startLibraryWorker(onEvent: (event: LibraryEvent) => void): Worker {
  navigator.storage.persist().catch(() => {});
  const worker = new Worker(workerAddress(browser.runtime.getURL('/library-worker.js')), { name: 'library' });
  worker.addEventListener('message', ({ data }: MessageEvent<LibraryEvent>) => onEvent(data));
  return worker;
}
