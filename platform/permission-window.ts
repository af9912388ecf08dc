import { browser } from 'wxt/browser';
import type { PermissionRequest } from './messages';

/** Size of the window (px). */
const SIZE = { width: 480, height: 360 };

/**
 * Opens the small window in which the user grants a permission, or a tab if windows can't be opened: browsers only request a
 * permission after a click in an extension page.
 */
export async function openPermissionWindow(asked: PermissionRequest): Promise<void> {
  const url = browser.runtime.getURL(`/ask.html?${new URLSearchParams({ asked: JSON.stringify(asked) })}`);
  try {
    await browser.windows.create({ url, type: 'popup', ...SIZE });
  } catch {
    await browser.tabs.create({ url });
  }
}
