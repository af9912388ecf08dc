import { browser } from 'wxt/browser';
import { assignedShortcut } from './shortcut';
import { unreadableMessage } from './unreadable';

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
export async function nameShortcut(): Promise<void> {
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

/** Where the browser lets no extension in, the button says so: a mark, and one sentence as its title. */
export async function sayUnreadable(tabId: number, url: string | undefined): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#8A5212' }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage(unreadableMessage(url)) }),
  ]).catch(() => {});
}
