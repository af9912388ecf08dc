import type { FeatureHost } from '../feature';

/** The scrolling itself. */
export interface Roll {
  start(): void;
  stop(): void;
  isRunning(): boolean;
}

/** A pause between two frames longer than this, in ms, was no reading time: the tab was hidden. */
const LONG = 250;

/**
 * Moves the view by `speed()` lines a minute, and tells when it came to the end. On pages it turns the page when as many
 * lines as it has would have gone by.
 */
export function createRoll(host: FeatureHost, speed: () => number, ended: () => void): Roll {
  const { window, content, document: view } = host;
  let frame = 0;
  let last = 0;
  /** What is still to be scrolled, in pixels: browsers scroll by whole ones, or by parts that differ. */
  let owed = 0;

  const lineHeight = () => Number.parseFloat(window.getComputedStyle(content).lineHeight) || 30;
  const stop = () => {
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  const atEnd = () => host.mover().progress() >= 0.999;
  const roll = (now: number) => {
    const passed = now - last;
    last = now;
    if (passed < LONG) owed += (passed / 60_000) * speed() * lineHeight();
    if (host.mover().page) {
      if (owed >= content.ownerDocument.documentElement.clientHeight * 0.8) {
        owed = 0;
        host.mover().turn('forward');
      }
    } else if (owed >= 1) {
      const whole = Math.floor(owed);
      owed -= whole;
      window.scrollBy({ top: whole, behavior: 'instant' });
    }
    if (owed < 1 && atEnd() && !host.mover().page) {
      stop();
      ended();
      return;
    }
    frame = window.requestAnimationFrame(roll);
  };
  return {
    start() {
      if (frame) return;
      owed = 0;
      last = view.defaultView?.performance.now() ?? 0;
      frame = window.requestAnimationFrame(roll);
    },
    stop,
    isRunning: () => frame !== 0,
  };
}
