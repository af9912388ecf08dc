import { browser } from 'wxt/browser';
import { startLibraryWorker } from '../background/library-worker';

// Chrome's background can have no worker of its own: this page has one for it, and nothing else.
startLibraryWorker((event) => {
  browser.runtime.sendMessage({ type: 'library-event', event }).catch(() => {});
});
