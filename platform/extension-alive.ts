import { browser } from 'wxt/browser';

/** False once the extension was updated or removed under a reader that is still open. */
export function extensionIsAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
