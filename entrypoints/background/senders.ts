import { browser } from 'wxt/browser';
import { isOwnPage, type MessageSender } from '../../platform/message-sender';
import { loadPreferences } from '../../platform/preferences-store';
import { wasPressed } from '../../platform/pressed-tabs';
import { findRule } from '../../preferences/automatic';

/**
 * Who may send a message: any extension page, or a particular one; our script in a page on which the user pressed (button,
 * shortcut, menu); our script in a page that matches one of the user's rules for automatic opening.
 */
export type SenderKind = 'own page' | 'ask page' | 'offscreen page' | 'pressed page' | 'page with a rule';

const PAGE_KINDS: readonly (readonly [string, SenderKind])[] = [
  ['/ask.html', 'ask page'],
  ['/offscreen.html', 'offscreen page'],
];

async function hasRule(url: string): Promise<boolean> {
  const { preferences } = await loadPreferences();
  return findRule(url, preferences.automatic) !== null;
}

/**
 * Whether a sender is of one of these kinds, judged only by the extension, URL and tab that the browser reports, never by what
 * a page's process claims. Scripts in subframes are never allowed.
 */
export async function isAllowedSender(sender: MessageSender, kinds: readonly SenderKind[]): Promise<boolean> {
  const { id, url, tab, frameId } = sender;
  if (id !== browser.runtime.id || !url) return false;
  if (isOwnPage(sender)) {
    if (kinds.includes('own page')) return true;
    const { pathname } = new URL(url);
    return PAGE_KINDS.some(([path, kind]) => path === pathname && kinds.includes(kind));
  }
  if (tab?.id === undefined || frameId !== 0) return false;
  if (kinds.includes('pressed page') && (await wasPressed(tab.id, url))) return true;
  return kinds.includes('page with a rule') && (await hasRule(url));
}
