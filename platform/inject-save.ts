import { browser } from 'wxt/browser';
import { recordPress } from './pressed-tabs';
import { retryRefused } from './retry-refused';

/** The scripts that show toasts in a page, and those that read and save it. */
export const TOAST_SCRIPTS = ['/toast.js'] as const;
export const SAVE_SCRIPTS = ['/extraction.js', '/save.js'] as const;

/** Whether a URL is on the web; only those can be saved as links. */
export const isWebUrl = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/**
 * Injects the given scripts into a tab, and lets scripts of ours at `url` send messages to the background. Throws if the
 * browser refuses.
 */
export async function injectSave(
  tabId: number,
  url: string | undefined,
  files: readonly (typeof TOAST_SCRIPTS | typeof SAVE_SCRIPTS)[number][] = [
    ...TOAST_SCRIPTS,
    ...SAVE_SCRIPTS,
  ],
): Promise<void> {
  recordPress(tabId, url);
  await retryRefused(() => browser.scripting.executeScript({ target: { tabId }, files: [...files] }));
}
