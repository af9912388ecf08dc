import { browser } from 'wxt/browser';
import { injectReader } from '../../platform/inject-reader';
import { openPermissionWindow } from '../../platform/permission-window';
import { originsOf } from '../../preferences/automatic';

/** Longest, in ms, that a page is waited for that was asked to open in the view. */
const PATIENCE = 30_000;

const siteOf = (address: string): string => new URL(address).hostname;

/** Whether a script of ours already runs where the tab is; it throws where the browser does not let it. */
async function addressIn(tabId: number): Promise<string> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: () => globalThis.location.href,
  });
  return String(answer?.result ?? '');
}

/** Goes to an address in a tab, and opens the view over it as soon as there is a page. */
export async function openHere(tabId: number, address: string): Promise<void> {
  const before = await addressIn(tabId).catch(() => '');
  await new Promise<void>((resolve) => {
    const done = () => {
      browser.tabs.onUpdated.removeListener(look);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    let opening = false;
    const look = async (id: number, { status }: { status?: string }) => {
      if (id !== tabId || !status || opening) return;
      const now = await addressIn(tabId).catch(() => '');
      if (!now || now === before || opening) return;
      opening = true;
      await injectReader(tabId, now).catch(() => {});
      done();
    };
    browser.tabs.onUpdated.addListener(look);
    browser.tabs.update(tabId, { url: address }).catch(done);
  });
}

interface Opener {
  tabId: number;
  url: string | undefined;
  index: number;
  windowId: number;
}

/** Opens a link of an article: in its tab's view, in a tab beside it, or in one behind. */
export async function openLink(
  address: string,
  where: 'here' | 'tab' | 'background',
  from: Opener,
): Promise<void> {
  if (!/^https?:/.test(address)) return;
  if (where !== 'here') {
    const { tabId, index, windowId } = from;
    await browser.tabs.create({
      url: address,
      active: where === 'tab',
      openerTabId: tabId,
      index: index + 1,
      windowId,
    });
    return;
  }
  const allowed = await browser.permissions.contains({ origins: originsOf(siteOf(address)) });
  // Chromium lets us on to other pages of the site where the button was pressed; Firefox does not.
  const sameSite =
    !import.meta.env.FIREFOX && from.url && new URL(from.url).origin === new URL(address).origin;
  if (allowed || sameSite) await openHere(from.tabId, address);
  else await openPermissionWindow({ address, tabId: from.tabId });
}
