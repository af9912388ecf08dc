/** How often to look for a refresh that the page has scheduled (ms). */
const LOOK_INTERVAL_MS = 400;

/** The parts of a `NavigateEvent` used here; Firefox has the Navigation API only from 147 on. */
interface Navigation extends Event {
  navigationType: string;
  userInitiated: boolean;
  formData: FormData | null;
  downloadRequest: string | null;
  destination: { url: string; sameDocument: boolean };
}

/** What is read on a page. */
interface Reading {
  /** Whether its article is shown. */
  isReading(): boolean;
  view(): Document | null;
}

/** Whether a URL is that of the page itself; pages that refresh themselves may change the query. */
function isSamePage(page: Document, address: string): boolean {
  if (!URL.canParse(address, page.URL)) return false;
  const [now, next] = [new URL(page.URL), new URL(address, page.URL)];
  return now.origin === next.origin && now.pathname === next.pathname;
}

/** The URL of a `<meta http-equiv="refresh">`, "" for the page itself. */
const refreshAddress = (meta: HTMLMetaElement): string =>
  /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(meta.content)?.[1]?.trim() ?? '';

/** Loads the pictures again that were being loaded when everything was stopped. */
function reloadImages(view: Document | null): void {
  for (const image of view?.images ?? []) if (image.src && !image.naturalWidth) image.src = `${image.src}`;
}

/** Stops refreshes that the page scheduled by `<meta>`, where they can't be prevented when they happen. */
function stopRefreshes(page: Document, { isReading, view }: Reading, signal: AbortSignal): void {
  const known = new WeakSet<Element>();
  const look = () => {
    // The time until a refresh starts to run only once the page has loaded.
    if (page.readyState !== 'complete' || !isReading()) return;
    const fresh = [...page.querySelectorAll<HTMLMetaElement>('meta[http-equiv="refresh" i]')].filter(
      (meta) => !known.has(meta) && isSamePage(page, refreshAddress(meta)),
    );
    if (!fresh.length) return;
    for (const meta of fresh) known.add(meta);
    page.defaultView?.stop();
    reloadImages(view());
  };
  const timer = setInterval(look, LOOK_INTERVAL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Keeps a page from reloading itself while its article is read, until `signal` is aborted. What the user does, by the
 * browser's button or keys or by a link, isn't held up.
 */
export function preventReload(page: Document, reading: Reading, signal: AbortSignal): void {
  const window = page.defaultView;
  if (!window) return;
  if (!('navigation' in window)) {
    stopRefreshes(page, reading, signal);
    return;
  }
  const onNavigate = (event: Event) => {
    const { cancelable, navigationType, userInitiated, formData, downloadRequest, destination } =
      event as Navigation;
    if (!cancelable || userInitiated || destination.sameDocument || formData || downloadRequest !== null)
      return;
    const isReload = navigationType === 'reload' || isSamePage(page, destination.url);
    if (isReload && navigationType !== 'traverse' && reading.isReading()) event.preventDefault();
  };
  (window.navigation as EventTarget).addEventListener('navigate', onNavigate, { signal });
}
