import { browser } from 'wxt/browser';

/** Time between calls (ms): Firefox suspends a background that was idle for 30 s. */
const INTERVAL_MS = 5_000;

/**
 * Keeps the page that calls from being suspended until `work` has ended, whose result it returns. Firefox takes a background for
 * idle that only waits for a server or its worker; a call of the browser's own interface counts as use (`parentapicall` in Firefox's
 * ext-backgroundPage.js). Chromium does not suspend the page that hosts the library.
 */
export async function keepAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!import.meta.env.FIREFOX) return work();
  const timer = setInterval(() => browser.runtime.getPlatformInfo().catch(() => {}), INTERVAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
