import { browser } from 'wxt/browser';
import { injectReader } from '../../platform/inject-reader';
import { openPermissionWindow } from '../../platform/permission-window';
import { originsOf } from '../../preferences/automatic';

/** Time to wait for a page before giving up on opening the view there (ms). */
const LOAD_TIMEOUT_MS = 30_000;

const getHostname = (address: string): string => new URL(address).hostname;

/** The URL of the document a tab shows. Throws if the browser doesn't allow a script there. */
async function readTabUrl(tabId: number): Promise<string> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: () => globalThis.location.href,
  });
  return String(answer?.result ?? '');
}

/** Navigates a tab, and opens the view as soon as the new page can be accessed. Gives up silently after a while. */
export async function openHere(tabId: number, address: string): Promise<void> {
  const before = await readTabUrl(tabId).catch(() => '');
  await new Promise<void>((resolve) => {
    const done = () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, LOAD_TIMEOUT_MS);
    let opening = false;
    const onUpdated = async (id: number, { status }: { status?: string }) => {
      if (id !== tabId || !status || opening) return;
      const now = await readTabUrl(tabId).catch(() => '');
      if (!now || now === before || opening) return;
      opening = true;
      await injectReader(tabId, now).catch(() => {});
      done();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.update(tabId, { url: address }).catch(done);
  });
}

interface Opener {
  tabId: number;
  url: string | undefined;
  index: number;
  windowId: number;
}

/** Opens an http(s) link of an article: in the view of the same tab, in a new tab, or in a background tab. */
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
  const allowed = await browser.permissions.contains({ origins: originsOf(getHostname(address)) });
  // Chromium extends `activeTab` to other pages of the same origin; Firefox doesn't.
  const sameSite =
    !import.meta.env.FIREFOX && from.url && new URL(from.url).origin === new URL(address).origin;
  if (allowed || sameSite) await openHere(from.tabId, address);
  else await openPermissionWindow({ address, tabId: from.tabId });
}
