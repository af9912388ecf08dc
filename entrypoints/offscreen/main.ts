import { browser } from 'wxt/browser';
import { openLibrary } from '../../library/connection/client';
import { serveDevices } from '../../platform/devices/host';
import { serveMarkdown } from '../../platform/markdown-host';
import { runJobs } from '../../platform/run-jobs';
import { startLibraryWorker } from '../../platform/start-library-worker';

serveMarkdown();

const library = openLibrary();
const shareEvent = serveDevices(library);

// Chrome's background can't create workers, so this page does, and has a `DOMParser` for the jobs.
const handleEvent = runJobs(
  library,
  async (url) => (await browser.runtime.sendMessage({ type: 'library-allowed', url })) === true,
);
startLibraryWorker(
  (event) => {
    handleEvent(event);
    shareEvent(event);
    browser.runtime.sendMessage({ type: 'library-event', event }).catch(() => {});
  },
  // Of the browser's interfaces, such a page has only `runtime`: the background tells it the language.
  new URLSearchParams(location.search).get('locale') ?? navigator.language,
);
