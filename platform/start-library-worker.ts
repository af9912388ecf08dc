import { browser } from 'wxt/browser';
import type { LibraryEvent } from '../library/types';
import { workerAddress } from '../markup/trusted-types';

/** Starts the library's worker; it lives as long as the page that calls this. `tell` hears what it tells of changes. */
export function startLibraryWorker(tell: (event: LibraryEvent) => void): Worker {
  navigator.storage.persist().catch(() => {});
  const worker = new Worker(workerAddress(browser.runtime.getURL('/library-worker.js')), { name: 'library' });
  worker.addEventListener('message', ({ data }: MessageEvent<LibraryEvent>) => tell(data));
  return worker;
}
