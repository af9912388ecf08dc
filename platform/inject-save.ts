import { browser } from 'wxt/browser';
import { recordPress } from './pressed-tabs';

/** Our scripts for a page: what says things there, and what reads and saves it. */
export const TOAST_SCRIPT = '/toast.js';
export const SAVE_SCRIPT = '/save.js';

/** Whether an address is one of the web: nothing else can be found again. */
export const isWebUrl = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/**
 * Puts our scripts into a tab. Takes the tab and its page's address, whose scripts may ask something of the background from
 * now on. Throws where the browser does not let us in.
 */
export async function injectSave(
  tabId: number,
  url: string | undefined,
  files: readonly (typeof TOAST_SCRIPT | typeof SAVE_SCRIPT)[] = [TOAST_SCRIPT, SAVE_SCRIPT],
): Promise<void> {
  recordPress(tabId, url);
  await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
}
