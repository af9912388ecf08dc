import { browser } from 'wxt/browser';
import { recordPress } from './pressed-tabs';

/** The script that shows toasts in a page, and the one that reads and saves it. */
export const TOAST_SCRIPT = '/toast.js';
export const SAVE_SCRIPT = '/save.js';
/** What `SAVE_SCRIPT` reads the page with. */
const EXTRACTION_SCRIPT = '/extraction.js';

/** Whether a URL is on the web; only those can be saved as links. */
export const isWebUrl = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/**
 * Injects the given scripts into a tab, and lets scripts of ours at `url` send messages to the background. Throws if the
 * browser refuses.
 */
export async function injectSave(
  tabId: number,
  url: string | undefined,
  files: readonly (typeof TOAST_SCRIPT | typeof SAVE_SCRIPT)[] = [TOAST_SCRIPT, SAVE_SCRIPT],
): Promise<void> {
  recordPress(tabId, url);
  await browser.scripting.executeScript({
    target: { tabId },
    files: files.flatMap((file) => (file === SAVE_SCRIPT ? [EXTRACTION_SCRIPT, file] : [file])),
  });
}
