import { browser } from 'wxt/browser';
import type { LeftPlace } from '../../platform/messages';
import type { ContentWorld } from '../../reader/over-page/content-world';
import { showContinue } from './toolbar-button';

/** The place last left on a page under the view, by tab ID. */
interface Left {
  url: string;
  place: LeftPlace;
  at: number;
  /** False if the page surely unloaded by itself. */
  byUser: boolean;
}

const KEY_PREFIX = 'left-';
/** A page that loads within this time of the one that was left may be the same one (ms). */
const RELOAD_MS = 60_000;

/** Never written to disk, and not readable by scripts in pages. */
const session = () => browser.storage.session;
const keyOf = (tabId: number): string => `${KEY_PREFIX}${tabId}`;

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

async function read(tabId: number): Promise<Left | null> {
  const key = keyOf(tabId);
  return ((await session().get(key))[key] as Left | undefined) ?? null;
}

/** Remembers the place at which a page is being left. */
export async function leavePlace(
  tabId: number,
  url: string,
  place: LeftPlace,
  byUser: boolean,
): Promise<void> {
  await session().set({ [keyOf(tabId)]: { url: withoutFragment(url), place, at: Date.now(), byUser } });
}

/** The place left on a page in a tab, or null. */
export async function leftPlace(tabId: number, url: string): Promise<LeftPlace | null> {
  const left = await read(tabId);
  return left?.url === withoutFragment(url) ? left.place : null;
}

/** Forgets the place left in a tab. */
export const forgetPlace = (tabId: number): Promise<void> => session().remove(keyOf(tabId));

/** Whether a tab has an open view. */
async function isOpen(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () =>
      (Reflect.get(globalThis, Symbol.for('lectern')) as ContentWorld | undefined)?.reader?.isOpen() ?? false,
  });
  return answer?.result === true;
}

/**
 * Offers on the toolbar button to go on reading where a page has reloaded under the view. If the browser doesn't say which page
 * has loaded (Firefox, for want of a permission), only where the user has done nothing to leave it.
 */
async function offer(tabId: number): Promise<void> {
  const left = await read(tabId);
  if (!left) return;
  const { url } = await browser.tabs.get(tabId);
  const isReload =
    url === undefined
      ? !left.byUser && Date.now() - left.at < RELOAD_MS
      : withoutFragment(url) === left.url && !(await isOpen(tabId));
  if (isReload) await showContinue(tabId);
}

/** Watches tabs for reloads, and forgets those that close. Call it when the background starts. */
export function watchReloads(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') offer(tabId).catch(() => {});
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetPlace(tabId).catch(() => {});
  });
}
