const CHECK_INTERVAL_MS = 250;

/** A URL without its fragment, which names a position in the same article. */
const withoutFragment = (address: string): string => address.split('#')[0] ?? address;

/**
 * Calls `changed` when a page changes its URL without loading (single-page apps, Back and Forward within them), until
 * `signal` is aborted. It polls, because `pushState` in the page's world doesn't fire an event in every browser.
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

/** Resolves when the page's DOM hasn't changed for `quietTime` ms, or after `timeout` ms. */
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

/** Resolves when the page's HTML has been parsed, or after `timeout` ms, because a page may never finish loading. */
export function whenLoaded(page: Document, timeout = 15_000): Promise<void> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, timeout);
  });
}

/** Resolves when the page has loaded with all its resources, or after `timeout` ms. */
export function whenComplete(page: Document, timeout = 15_000): Promise<void> {
  if (page.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    page.defaultView?.addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, timeout);
  });
}
