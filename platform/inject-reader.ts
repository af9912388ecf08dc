import { browser } from 'wxt/browser';
import type { ShowResult } from './messages';
import { recordPress } from './pressed-tabs';
import { retryRefused } from './retry-refused';

/** Time after which an unanswered injection counts as refused (ms): Firefox never answers for some of its own pages. */
const REFUSAL_TIMEOUT_MS = 1500;

/** Like `injectReader`, for a page that may be the browser's own. Also throws if the browser doesn't answer. */
export async function injectIfAllowed(
  tabId: number,
  url: string | undefined,
): Promise<ShowResult | undefined> {
  const timeout = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer')), REFUSAL_TIMEOUT_MS),
  );
  return Promise.race([injectReader(tabId, url), timeout]);
}

/**
 * Injects the reader into a tab, which toggles it, and lets scripts of ours at `url` send messages to the background. Throws
 * the browser's error if it refuses.
 */
export async function injectReader(tabId: number, url: string | undefined): Promise<ShowResult | undefined> {
  // Not awaited, to save time: `wasPressed` waits for it.
  recordPress(tabId, url);
  // The value of the last script is the answer.
  const [injected] = await retryRefused(() =>
    browser.scripting.executeScript({
      target: { tabId },
      files: ['/extraction.js', '/reader.js'],
      injectImmediately: true,
    }),
  );
  return injected?.result as ShowResult | undefined;
}

/** Injects a feature of the view into a tab with a reader. Throws if there is no such feature, or the browser refuses. */
export async function injectFeature(tabId: number, id: string): Promise<void> {
  if (!/^[a-z-]+$/.test(id)) throw new Error(`no feature ${id}`);
  // Built by modules/features.ts; WXT's type of public paths only lists entrypoints.
  const files = [`/feature-${id}.js`] as unknown as ['/languages.js'];
  await browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
}

/** Injects an additional script into a tab with a reader. Throws if the browser refuses. */
export async function injectScript(
  tabId: number,
  file: '/languages.js' | '/page-tools.js' | '/pick.js',
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
}
