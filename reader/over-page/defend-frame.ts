import type { FrameOptions } from './frame-options';
import type { RootVisibility } from './root-visibility';
import { watchTopLayer } from './top-layer';

/** Number of removals after which the page is kept from removing the view; after twice as many the view closes. */
const MAX_REMOVALS = 3;
/** Number of times the page may cover the view before the toolbar button reports it. */
const MAX_COVERINGS = 10;
const WATCH_INTERVAL_MS = 300;

/** Options for defending a view's frame. */
export interface DefendFrameOptions {
  page: Document;
  host: HTMLElement;
  /** Inserts the view into the page again. */
  show(): void;
  /** Moves the view to the top of the top layer. */
  raise(): void;
  root: RootVisibility;
  options: FrameOptions;
  signal: AbortSignal;
}

/** Restores a view when the page removes, restyles or covers it, until `signal` is aborted. */
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
    // Not synchronously: a page that removes the view in an observer of its own would cause an endless loop.
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
    // A frame that was hidden has lost the keyboard focus.
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
