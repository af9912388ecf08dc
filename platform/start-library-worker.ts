import { browser } from 'wxt/browser';
import type { LibraryEvent } from '../library/types';
import { workerAddress } from '../markup/trusted-types';

/**
 * Starts the library's worker, which lives as long as the calling page. `onEvent` is called with its change events. Titles are
 * sorted in the interface's language `locale` (BCP 47).
 */
export function startLibraryWorker(onEvent: (event: LibraryEvent) => void, locale: string): Worker {
  navigator.storage.persist().catch(() => {});
  // A worker can't ask for the language: its name tells it.
  const worker = new Worker(workerAddress(browser.runtime.getURL('/library-worker.js')), { name: locale });
  worker.addEventListener('message', ({ data }: MessageEvent<LibraryEvent>) => onEvent(data));
  return worker;
}
