import type { FeatureHost } from '../feature';

/** Scrolls the view continuously. */
export interface AutoScroller {
  start(): void;
  stop(): void;
  isRunning(): boolean;
}

/** Longer pauses between frames don't count as reading time, because the tab was hidden (ms). */
const MAX_FRAME_MS = 250;

/**
 * Creates a scroller that moves by `speed()` lines per minute and calls `onEnd` at the end. In paged mode it turns the
 * page after the time for a page's lines.
 */
export function createAutoScroller(host: FeatureHost, speed: () => number, onEnd: () => void): AutoScroller {
  const { window, content, document: view } = host;
  let frame = 0;
  let last = 0;
  /** Pixels still to be scrolled: browsers scroll by whole pixels, or by fractions that differ. */
  let pending = 0;

  const lineHeight = () => Number.parseFloat(window.getComputedStyle(content).lineHeight) || 30;
  const stop = () => {
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  const atEnd = () => host.navigator().progress() >= 0.999;
  const scrollFrame = (now: number) => {
    const elapsed = now - last;
    last = now;
    if (elapsed < MAX_FRAME_MS) pending += (elapsed / 60_000) * speed() * lineHeight();
    if (host.navigator().page) {
      if (pending >= content.ownerDocument.documentElement.clientHeight * 0.8) {
        pending = 0;
        host.navigator().move('forward');
      }
    } else if (pending >= 1) {
      const pixels = Math.floor(pending);
      pending -= pixels;
      window.scrollBy({ top: pixels, behavior: 'instant' });
    }
    if (pending < 1 && atEnd() && !host.navigator().page) {
      stop();
      onEnd();
      return;
    }
    frame = window.requestAnimationFrame(scrollFrame);
  };
  return {
    start() {
      if (frame) return;
      pending = 0;
      last = view.defaultView?.performance.now() ?? 0;
      frame = window.requestAnimationFrame(scrollFrame);
    },
    stop,
    isRunning: () => frame !== 0,
  };
}
