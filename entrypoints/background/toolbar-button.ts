import { browser } from 'wxt/browser';
import { assignedShortcut } from '../../platform/shortcuts';
import { unreadableMessage } from './unreadable-message';

const SIZES = [16, 19, 24, 32, 38, 48];

function icons(state: 'icon' | 'icon-active'): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${state}-${size}.png`]));
}

type Title = 'actionTitle' | 'actionTitleOpen' | 'actionTitleUnlikely' | 'actionTitleSaved';

/** The mark of a page that is in the library. */
const SAVED = '•';

/** What the button says, with the shortcut that is really assigned. */
async function title(key: Title): Promise<string> {
  const name = browser.i18n.getMessage(key);
  const shortcut = await assignedShortcut();
  return shortcut ? `${name} (${shortcut})` : name;
}

/** Names the shortcut on every tab's button; it may have been changed since the browser started. */
export async function showShortcut(): Promise<void> {
  await browser.action.setTitle({ title: await title('actionTitle') });
}

/** Shows on a tab's button whether the reader view is open there. A tab that is gone by now needs no button. */
export async function setReaderOpen(tabId: number, open: boolean): Promise<void> {
  const name = await title(open ? 'actionTitleOpen' : 'actionTitle');
  await Promise.all([
    browser.action.setIcon({ tabId, path: icons(open ? 'icon-active' : 'icon') }),
    browser.action.setTitle({ tabId, title: name }),
    browser.action.setBadgeText({ tabId, text: '' }),
  ]).catch(() => {});
}

/** Says on a tab's button whether the page looks as if it had an article; only known where the reader pressed before. */
export async function setReadable(tabId: number, readable: boolean): Promise<void> {
  const name = await title(readable ? 'actionTitle' : 'actionTitleUnlikely');
  await browser.action.setTitle({ tabId, title: name }).catch(() => {});
}

/** Shows on a tab's button whether its page is in the library: a dot, and the words. */
export async function showSaved(tabId: number, saved: boolean): Promise<void> {
  const marked = (await browser.action.getBadgeText({ tabId }).catch(() => '')) === SAVED;
  if (!saved && !marked) return;
  const name = await title(saved ? 'actionTitleSaved' : 'actionTitle');
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: saved ? SAVED : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#8A5212' }),
    browser.action.setTitle({ tabId, title: name }),
  ]).catch(() => {});
}

/** Says one sentence on a tab's button, with a mark: for what no page can be told. */
export async function showOnButton(tabId: number, sentence: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#8A5212' }),
    browser.action.setTitle({ tabId, title: sentence }),
  ]).catch(() => {});
}

/** A page that does not stop putting its own over the view: the view itself may not be seen. */
export const showCovered = (tabId: number): Promise<void> =>
  showOnButton(tabId, browser.i18n.getMessage('viewCovered'));

/** Where the browser lets no extension in. */
export const showUnreadable = (tabId: number, url: string | undefined): Promise<void> =>
  showOnButton(tabId, browser.i18n.getMessage(unreadableMessage(url)));
