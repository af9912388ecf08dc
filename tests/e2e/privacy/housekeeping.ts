/** Hosts that the browsers ask on their own, for no page and no extension, at their start and again in their own time. */
const HOUSEKEEPING: Readonly<Record<string, string>> = {
  'update.googleapis.com': 'Chromium: newer versions of its components',
  'accounts.google.com': 'Chromium: who is signed in',
  'content-autofill.googleapis.com':
    'Chromium: what a text field is for, wherever one is shown, on pages as in the browser’s own and extensions’',
  'firefox.settings.services.mozilla.com': 'Firefox: settings and lists of blocked add-ons',
  'aus5.mozilla.org': 'Firefox: newer versions of itself and its parts',
};

/** The host of an address, or of `host:port`. */
export const hostOf = (url: string): string =>
  (URL.canParse(url) && new URL(url).hostname) || url.replace(/:\d+$/, '');

/** Whether a host is asked by the browser on its own, for no page and no extension. */
export const isHousekeeping = (host: string): boolean => host in HOUSEKEEPING;
