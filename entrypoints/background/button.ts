import { browser } from 'wxt/browser';
import { assignedShortcut } from './shortcut';
import { unreadableMessage } from './unreadable';

const SIZES = [16, 19, 24, 32, 38, 48];

function icons(state: 'icon' | 'icon-active'): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${state}-${size}.png`]));
}

/** Shows on a tab's button whether the reader view is open there. A tab that is gone by now needs no button. */
export async function setReaderOpen(tabId: number, open: boolean): Promise<void> {
  const shortcut = await assignedShortcut();
  const name = browser.i18n.getMessage(open ? 'actionTitleOpen' : 'actionTitle');
  await Promise.all([
    browser.action.setIcon({ tabId, path: icons(open ? 'icon-active' : 'icon') }),
    browser.action.setTitle({ tabId, title: shortcut ? `${name} (${shortcut})` : name }),
    browser.action.setBadgeText({ tabId, text: '' }),
  ]).catch(() => {});
}

/** Where the browser lets no extension in, the button says so: a mark, and one sentence as its title. */
export async function sayUnreadable(tabId: number, url: string | undefined): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#8A5212' }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage(unreadableMessage(url)) }),
  ]).catch(() => {});
}
