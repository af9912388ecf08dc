import type { Place } from '../../library/types';
import { placeAt, placeOnPages, readingProgress } from '../navigation/reading-position';
import type { ViewNavigator } from '../navigation/view-navigator';

/** How often, in ms, the place is kept while the reader moves. */
const SAVE_INTERVAL_MS = 1000;
/** An article must have been in sight this long, in ms, to have been read: one that fits a window is at its end at once. */
const MIN_READING_MS = 4000;

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
  tracker: ReadingTracker,
  signal: AbortSignal,
): void {
  const page = content.ownerDocument;
  const window = page.defaultView;
  if (!window) return;
  const startedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = '';
  let ended = false;

  const save = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (signal.aborted) return;
    const pages = tracker.pages();
    const reading = pages
      ? { progress: pages.progress(), place: placeOnPages(content, pages) }
      : { progress: readingProgress(content), place: placeAt(content, top) };
    const now = JSON.stringify(reading);
    if (now !== last) tracker.saveProgress(reading);
    last = now;
    if (ended || reading.progress < 1 || Date.now() - startedAt < MIN_READING_MS) return;
    ended = true;
    tracker.finished();
  };

  const scheduleSave = () => {
    timer ??= setTimeout(save, SAVE_INTERVAL_MS);
  };
  // Where there are pages, it is not the window that scrolls.
  window.addEventListener('scroll', scheduleSave, { signal, capture: true, passive: true });
  window.addEventListener('pagehide', save, { signal });
  page.addEventListener('visibilitychange', save, { signal });
  const readTimer = setTimeout(save, MIN_READING_MS + 100);
  signal.addEventListener('abort', () => {
    clearTimeout(readTimer);
    if (timer) clearTimeout(timer);
  });
}
