import { browser } from 'wxt/browser';
import { assignedShortcut } from '../../platform/shortcuts';
import { unreadableMessage } from './unreadable-message';

/** Sizes of the icon files (px). */
const SIZES = [16, 19, 24, 32, 38, 48];

function icons(state: 'icon' | 'icon-active'): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${state}-${size}.png`]));
}

type Title =
  | 'actionTitle'
  | 'actionTitleOpen'
  | 'actionTitleUnlikely'
  | 'actionTitleSaved'
  | 'actionTitleContinue';

/** Badge for pages that are in the library. */
const SAVED_BADGE = '•';

/** The button's tooltip, with the shortcut currently assigned. */
async function title(key: Title): Promise<string> {
  const name = browser.i18n.getMessage(key);
  const shortcut = await assignedShortcut();
  return shortcut ? `${name} (${shortcut})` : name;
}

/** Shows the shortcut in the tooltip on all tabs; it may have changed since the browser started. */
export async function showShortcut(): Promise<void> {
  await browser.action.setTitle({ title: await title('actionTitle') });
}

/** Shows on a tab's button whether the view is open. Never rejects, as the tab may have closed. */
export async function setReaderOpen(tabId: number, open: boolean): Promise<void> {
  const name = await title(open ? 'actionTitleOpen' : 'actionTitle');
  await Promise.all([
    browser.action.setIcon({ tabId, path: icons(open ? 'icon-active' : 'icon') }),
    browser.action.setTitle({ tabId, title: name }),
    browser.action.setBadgeText({ tabId, text: '' }),
  ]).catch(() => {});
}

/** Shows in a tab's tooltip whether the page may have an article; only known on pages where the user pressed before. */
export async function setReadable(tabId: number, readable: boolean): Promise<void> {
  const name = await title(readable ? 'actionTitle' : 'actionTitleUnlikely');
  await browser.action.setTitle({ tabId, title: name }).catch(() => {});
}

/** Shows on a tab's button whether its page is in the library, with a dot and in the tooltip. */
export async function showSaved(tabId: number, saved: boolean): Promise<void> {
  const hasBadge = (await browser.action.getBadgeText({ tabId }).catch(() => '')) === SAVED_BADGE;
  if (!saved && !hasBadge) return;
  const name = await title(saved ? 'actionTitleSaved' : 'actionTitle');
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: saved ? SAVED_BADGE : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#8A5212' }),
    browser.action.setTitle({ tabId, title: name }),
  ]).catch(() => {});
}

/** Offers on a tab's button to go on reading a page that has reloaded. */
export const showContinue = async (tabId: number): Promise<void> =>
  showOnButton(tabId, await title('actionTitleContinue'));

/** Shows a message in a tab's tooltip, with a badge, for when the page can't show it. */
export async function showOnButton(tabId: number, sentence: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#8A5212' }),
    browser.action.setTitle({ tabId, title: sentence }),
  ]).catch(() => {});
}

/** Reports a page that keeps covering the view, which may then be invisible. */
export const showCovered = (tabId: number): Promise<void> =>
  showOnButton(tabId, browser.i18n.getMessage('viewCovered'));

/** Reports a page that the browser lets no extension access. */
export const showUnreadable = (tabId: number, url: string | undefined): Promise<void> =>
  showOnButton(tabId, browser.i18n.getMessage(unreadableMessage(url)));
