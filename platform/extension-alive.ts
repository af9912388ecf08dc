import { browser } from 'wxt/browser';

/** Whether the extension is still running; false in a page whose script outlived an update or removal of the extension. */
export function extensionIsAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
