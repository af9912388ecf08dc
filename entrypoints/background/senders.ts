import { browser } from 'wxt/browser';
import { isOwnPage, type MessageSender } from '../../platform/message-sender';
import { loadPreferences } from '../../platform/preferences-store';
import { wasPressed } from '../../platform/pressed-tabs';
import { findRule } from '../../preferences/automatic';

/**
 * Who a message may come from: any page of ours, or one of them in particular; our script in a page where the reader
 * pressed (button, shortcut, menu); our script in a page that a rule of the reader's opens by itself.
 */
export type SenderKind = 'own page' | 'ask page' | 'offscreen page' | 'pressed page' | 'page with a rule';

const PAGES: readonly (readonly [string, SenderKind])[] = [
  ['/ask.html', 'ask page'],
  ['/offscreen.html', 'offscreen page'],
];

async function hasRule(url: string): Promise<boolean> {
  const { preferences } = await loadPreferences();
  return findRule(url, preferences.automatic) !== null;
}

/**
 * Tells whether a sender is of one of these kinds. What a page's process may claim is not asked: the browser itself says
 * which extension, address and tab a message comes from. A script of ours in an inner frame is none of them.
 */
export async function isAllowedSender(sender: MessageSender, kinds: readonly SenderKind[]): Promise<boolean> {
  const { id, url, tab, frameId } = sender;
  if (id !== browser.runtime.id || !url) return false;
  if (isOwnPage(sender)) {
    if (kinds.includes('own page')) return true;
    const { pathname } = new URL(url);
    return PAGES.some(([path, kind]) => path === pathname && kinds.includes(kind));
  }
  if (tab?.id === undefined || frameId !== 0) return false;
  if (kinds.includes('pressed page') && (await wasPressed(tab.id, url))) return true;
  return kinds.includes('page with a rule') && (await hasRule(url));
}
