import { browser } from 'wxt/browser';

/** Opens the options page, from an extension page; scripts in web pages send the background a message instead. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
