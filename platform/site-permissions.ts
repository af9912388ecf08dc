import { browser } from 'wxt/browser';

/** The match pattern for everything on a URL's host. */
const matchPattern = (url: string): string => `*://${new URL(url).hostname}/*`;

/** The match patterns for the hosts of these URLs, without duplicates; http(s) URLs only. */
const matchPatterns = (urls: readonly string[]): string[] => [
  ...new Set(urls.filter((url) => /^https?:/.test(url) && URL.canParse(url)).map(matchPattern)),
];

/**
 * Requests permission to fetch from the sites of these URLs. Must be called synchronously in the handler of a press: browsers
 * don't ask later. Resolves to whether it is granted, without asking if it already was.
 */
export function requestSitesAccess(urls: readonly string[]): Promise<boolean> {
  const origins = matchPatterns(urls);
  if (!origins.length) return Promise.resolve(false);
  return browser.permissions.request({ origins }).catch(() => false);
}

/** Like `requestSitesAccess`, for one URL. */
export const requestSiteAccess = (url: string): Promise<boolean> => requestSitesAccess([url]);

/** Whether fetching from the sites of these URLs is already permitted. */
export function hasSitesAccess(urls: readonly string[]): Promise<boolean> {
  const origins = matchPatterns(urls);
  if (!origins.length) return Promise.resolve(false);
  return browser.permissions.contains({ origins }).catch(() => false);
}
