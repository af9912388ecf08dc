import { browser } from 'wxt/browser';

/** The browser's pattern for everything on an address's host. */
const siteOf = (url: string): string => `*://${new URL(url).hostname}/*`;

/** The browser's patterns for the hosts of these addresses, each once; of the web's only. */
const originsOf = (urls: readonly string[]): string[] => [
  ...new Set(urls.filter((url) => /^https?:/.test(url) && URL.canParse(url)).map(siteOf)),
];

/**
 * Asks the reader for permission to fetch from the sites of these addresses, and from no others. To be called at once in
 * the handler of a press: later the browser does not ask. Resolves to whether it is given; nothing is asked where it was.
 */
export function requestSitesAccess(urls: readonly string[]): Promise<boolean> {
  const origins = originsOf(urls);
  if (!origins.length) return Promise.resolve(false);
  return browser.permissions.request({ origins }).catch(() => false);
}

/** The same question for one address. */
export const requestSiteAccess = (url: string): Promise<boolean> => requestSitesAccess([url]);

/** Whether the sites of these addresses may be fetched from already, without a question. */
export function hasSitesAccess(urls: readonly string[]): Promise<boolean> {
  const origins = originsOf(urls);
  if (!origins.length) return Promise.resolve(false);
  return browser.permissions.contains({ origins }).catch(() => false);
}
