const CHECK_INTERVAL_MS = 250;

/** The part of an address that names another article; the fragment alone names a place in the same one. */
const withoutFragment = (address: string): string => address.split('#')[0] ?? address;

/**
 * Calls `changed` when a page gives itself another address without loading (single-page apps, Back and Forward inside
 * them). Ends with `signal`. Listening is not enough: `pushState` from the page's world fires no event everywhere.
 */
export function watchAddress(window: Window, changed: () => void, signal: AbortSignal): void {
  let last = withoutFragment(window.location.href);
  const check = () => {
    const now = withoutFragment(window.location.href);
    if (now === last) return;
    last = now;
    changed();
  };
  const timer = window.setInterval(check, CHECK_INTERVAL_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));
  window.addEventListener('popstate', check, { signal });
  if ('navigation' in window)
    (window.navigation as EventTarget).addEventListener('currententrychange', check, { signal });
}

/** Resolves when the page's DOM has been quiet for `quiet` ms, or after `most` ms. */
export function whenSettled(page: Document, quietTime = 300, timeout = 4000): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(limit);
      resolve();
    };
    let timer = setTimeout(done, quietTime);
    const limit = setTimeout(done, timeout);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quietTime);
    });
    observer.observe(page, { childList: true, subtree: true, characterData: true });
  });
}

/** Resolves when the page's HTML is all there, or after `most` ms: a page may load for ever. */
export function whenLoaded(page: Document, timeout = 15_000): Promise<void> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, timeout);
  });
}

/** Resolves when everything the page needs is there, its frames too, or after `most` ms. */
export function whenComplete(page: Document, timeout = 15_000): Promise<void> {
  if (page.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    page.defaultView?.addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, timeout);
  });
}
