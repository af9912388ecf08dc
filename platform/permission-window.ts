import { browser } from 'wxt/browser';
import type { PermissionRequest } from './messages';

const SIZE = { width: 480, height: 360 };

/**
 * Opens the small window where the reader allows what a permission is needed for: a browser asks only at a press in a page
 * of ours. A tab where windows cannot be opened.
 */
export async function openPermissionWindow(asked: PermissionRequest): Promise<void> {
  const url = browser.runtime.getURL(`/ask.html?${new URLSearchParams({ asked: JSON.stringify(asked) })}`);
  try {
    await browser.windows.create({ url, type: 'popup', ...SIZE });
  } catch {
    await browser.tabs.create({ url });
  }
}
