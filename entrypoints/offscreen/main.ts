import { browser } from 'wxt/browser';
import { openLibrary } from '../../library/connection/client';
import { runJobs } from '../../platform/run-jobs';
import { startLibraryWorker } from '../../platform/start-library-worker';

// Chrome's background can have no worker of its own: this page has one for it, and a parser for what is fetched.
const hear = runJobs(
  openLibrary(),
  async (url) => (await browser.runtime.sendMessage({ type: 'library-allowed', url })) === true,
);
startLibraryWorker((event) => {
  hear(event);
  browser.runtime.sendMessage({ type: 'library-event', event }).catch(() => {});
});
