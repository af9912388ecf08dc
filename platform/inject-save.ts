import { browser } from 'wxt/browser';
import { recordPress } from './pressed-tabs';

/** Our scripts for a page: what says things there, and what reads and saves it. */
export const TOAST = '/toast.js';
export const SAVE = '/save.js';
/** What `SAVE` reads the page with. */
const EXTRACTION = '/extraction.js';

/** Whether an address is one of the web: nothing else can be found again. */
export const isWeb = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/**
 * Puts our scripts into a tab. Takes the tab and its page's address, whose scripts may ask something of the background from
 * now on. Throws where the browser does not let us in.
 */
export async function injectSave(
  tabId: number,
  url: string | undefined,
  files: readonly (typeof TOAST | typeof SAVE)[] = [TOAST, SAVE],
): Promise<void> {
  recordPress(tabId, url);
  await browser.scripting.executeScript({
    target: { tabId },
    files: files.flatMap((file) => (file === SAVE ? [EXTRACTION, file] : [file])),
  });
}
