import type { Driver, Tab } from './driver';
import { until } from './until';

/** Opens an extension page, and waits until it is rendered. */
export async function openExtensionPage(browser: Driver, file: string): Promise<Tab> {
  const own = (await browser.addresses()).find((url) => /^(?:chrome|moz)-extension:/.test(url));
  if (!own) throw new Error('no page of the extension is open to tell its address');
  const tab = await browser.open(new URL(`/${file}`, own).href);
  await until(
    () => tab.inPage(() => document.querySelector('h1') !== null),
    () => `${file} is empty`,
  );
  return tab;
}

/** Access to the extension's storage, from one of its pages. */
async function inStorage(
  tab: Tab,
  area: 'local' | 'sync',
  method: 'get' | 'set' | 'clear',
  argument: unknown,
): Promise<unknown> {
  const answer = await tab.inPage(
    async (area, method, text) => {
      // Firefox's driver runs outside the page, but its storage only accepts objects of the page.
      const page = ((window as { wrappedJSObject?: unknown }).wrappedJSObject ?? globalThis) as {
        JSON: typeof JSON;
        chrome: { storage: Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>> };
      };
      const args = text === '' ? [] : [page.JSON.parse(text)];
      return page.JSON.stringify((await page.chrome.storage[area]?.[method]?.(...args)) ?? null);
    },
    area,
    method,
    argument === undefined ? '' : JSON.stringify(argument),
  );
  return JSON.parse(answer);
}

/** The content of a storage area. Takes an extension page. */
export async function stored(tab: Tab, area: 'local' | 'sync'): Promise<Record<string, unknown>> {
  return (await inStorage(tab, area, 'get', null)) as Record<string, unknown>;
}

/** Writes to a storage area. Throws the browser's error, for example when it is full. */
export async function store(tab: Tab, area: 'local' | 'sync', items: Record<string, unknown>): Promise<void> {
  await inStorage(tab, area, 'set', items);
}

/** Clears a storage area. */
export async function clearStored(tab: Tab, area: 'local' | 'sync'): Promise<void> {
  await inStorage(tab, area, 'clear', undefined);
}
