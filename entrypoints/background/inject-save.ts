import { browser } from 'wxt/browser';

/** Our scripts for a page: what says things there, and what reads and saves it. */
export const TOAST = '/toast.js';
export const SAVE = '/save.js';

/** Whether an address is one of the web: nothing else can be found again. */
export const isWeb = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/** Puts our scripts into a tab. Throws where the browser does not let us in. */
export async function injectSave(
  tabId: number,
  files: readonly (typeof TOAST | typeof SAVE)[] = [TOAST, SAVE],
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
}
