import type { FrameOptions } from './frame-options';
import type { RootVisibility } from './root-visibility';
import { watchTopLayer } from './top-layer';

/** After this many removals the page is asked to leave the view alone; after twice as many the view goes. */
const MAX_REMOVALS = 3;
/** After this many of the page's things over the view, the button says that it does not stop. */
const MAX_COVERINGS = 10;
const WATCH_INTERVAL_MS = 300;

/** A view's frame in a page, as what defends it needs it. */
export interface DefendFrameOptions {
  page: Document;
  host: HTMLElement;
  /** Puts the view into the page again. */
  show(): void;
  /** Makes the view the topmost of all. */
  raise(): void;
  root: RootVisibility;
  options: FrameOptions;
  signal: AbortSignal;
}

/** Keeps a view where it is: it comes back if the page removes, restyles or covers it. Ends with the signal. */
export function defendFrame({ page, host, show, raise, root, options, signal }: DefendFrameOptions): void {
  const originalStyle = host.style.cssText;
  const mark = `data-${Math.random().toString(36).slice(2)}`;
  host.setAttribute(mark, '');
  let removals = 0;
  let coverings = 0;
  const observer = new MutationObserver(() => {
    if (host.style.cssText !== originalStyle) host.style.cssText = originalStyle;
    if (!host.isConnected) restore();
  });
  const restore = () => {
    if (signal.aborted) return;
    if (!options.isAlive()) return options.onLost();
    removals++;
    if (removals > 2 * MAX_REMOVALS) return options.onLost();
    // Never at once: a page that removes in its own observer and a view that returns in ours would spin for ever.
    const ready = removals >= MAX_REMOVALS ? options.onAttacked(mark) : Promise.resolve();
    ready.then(() => setTimeout(() => !signal.aborted && !host.isConnected && show(), 0));
  };
  const onCovered = () => {
    raise();
    if (++coverings === MAX_COVERINGS) options.onCovered();
  };
  observer.observe(page.documentElement, { childList: true });
  observer.observe(host, { attributes: true });
  const checkTopLayer = watchTopLayer(page, onCovered, options.openShadowRoot, signal);
  const window = page.defaultView;
  const check = () => {
    if (!host.isConnected) return restore();
    // A frame that was not shown for a moment has lost the keyboard.
    if (root.show()) return raise();
    if (!window || page.visibilityState !== 'visible' || checkTopLayer()) return;
    const top = page.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    if (top && top !== host) onCovered();
  };
  const timer = setInterval(check, WATCH_INTERVAL_MS);
  page.addEventListener('fullscreenchange', check, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
}
