import { browser } from 'wxt/browser';

/** The browser's pattern for everything on an address's host. */
const siteOf = (url: string): string => `*://${new URL(url).hostname}/*`;

/**
 * Asks the reader for permission to fetch from the sites of these addresses, and from no others. To be called at once in
 * the handler of a press: later the browser does not ask. Resolves to whether it is given; nothing is asked where it was.
 */
export function askForSites(urls: readonly string[]): Promise<boolean> {
  const web = urls.filter((url) => /^https?:/.test(url) && URL.canParse(url));
  const origins = [...new Set(web.map(siteOf))];
  if (!origins.length) return Promise.resolve(false);
  return browser.permissions.request({ origins }).catch(() => false);
}

/** The same for one address. */
export const askForSite = (url: string): Promise<boolean> => askForSites([url]);
