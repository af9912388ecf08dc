import type { Place } from '../../library/types';
import { placeAt, placeOnPages, readingProgress } from '../navigation/reading-position';
import type { ViewNavigator } from '../navigation/view-navigator';

/** How often, in ms, the place is kept while the reader moves. */
const EVERY = 1000;
/** An article must have been in sight this long, in ms, to have been read: one that fits a window is at its end at once. */
const DWELL = 4000;

export interface ReadingTracker {
  /** What turns the pages, where there are pages. */
  pages(): ViewNavigator | null;
  saveProgress(reading: { progress: number; place: Place | null }): void;
  /** The reader is at the end, for the first time. */
  finished(): void;
}

/**
 * Follows where the reader is in an article, and keeps it while they read and when they leave. Takes its content, the line
 * under the window's top that counts as the place (in pixels), and what keeps it. Ends with `signal`.
 */
export function trackReading(
  content: Element,
  top: number,
  keeper: ReadingTracker,
  signal: AbortSignal,
): void {
  const page = content.ownerDocument;
  const window = page.defaultView;
  if (!window) return;
  const began = Date.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = '';
  let ended = false;

  const keep = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (signal.aborted) return;
    const pages = keeper.pages();
    const reading = pages
      ? { progress: pages.progress(), place: placeOnPages(content, pages) }
      : { progress: readingProgress(content), place: placeAt(content, top) };
    const now = JSON.stringify(reading);
    if (now !== last) keeper.saveProgress(reading);
    last = now;
    if (ended || reading.progress < 1 || Date.now() - began < DWELL) return;
    ended = true;
    keeper.finished();
  };

  const later = () => {
    timer ??= setTimeout(keep, EVERY);
  };
  // Where there are pages, it is not the window that scrolls.
  window.addEventListener('scroll', later, { signal, capture: true, passive: true });
  window.addEventListener('pagehide', keep, { signal });
  page.addEventListener('visibilitychange', keep, { signal });
  const dwelt = setTimeout(keep, DWELL + 100);
  signal.addEventListener('abort', () => {
    clearTimeout(dwelt);
    if (timer) clearTimeout(timer);
  });
}
