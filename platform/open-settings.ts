import { browser } from 'wxt/browser';

/** Opens the page of all settings, from a page of ours; a page's script asks the background instead. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
