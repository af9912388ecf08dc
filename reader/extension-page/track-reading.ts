import type { Place } from '../../library/types';
import { placeAt, placeOnPages, readingProgress } from '../navigation/reading-position';
import type { ViewNavigator } from '../navigation/view-navigator';
import { createPassedText } from './passed-text';

/** Interval of saving the position while the user scrolls. */
const SAVE_INTERVAL_MS = 1000;
/** Minimum time an article must be visible to count as read: a short one is at its end at once. */
const MIN_READING_MS = 4000;
/** Share of the text that must have been on the screen, so that a jump to the end doesn't count as reading. */
const MIN_PASSED_SHARE = 0.6;

export interface ReadingTracker {
  /** The paged navigator in paged mode, else null. */
  pages(): ViewNavigator | null;
  saveProgress(reading: { progress: number; place: Place | null }): void;
  /** Called once, when the user has reached the end. */
  finished(): void;
}

/**
 * Tracks the reading position in an article, and saves it during reading and when the page is left, until `signal` is
 * aborted. Progress is the share of the text that has been on the screen, from `place` on, where the user left off. `top` is
 * the distance of the line being read from the viewport's top (pixels).
 */
export function trackReading(
  content: Element,
  top: number,
  place: Place | null,
  tracker: ReadingTracker,
  signal: AbortSignal,
): void {
  const page = content.ownerDocument;
  const window = page.defaultView;
  if (!window) return;
  const startedAt = Date.now();
  const passedText = createPassedText(content, place?.block ?? 0, signal);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = '';
  let ended = false;

  const save = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (signal.aborted) return;
    const pages = tracker.pages();
    const [position, place] = pages
      ? [pages.progress(), placeOnPages(content, pages)]
      : [readingProgress(content), placeAt(content, top)];
    const passed = passedText();
    const reading = { progress: Math.min(position, passed), place };
    const now = JSON.stringify(reading);
    if (now !== last) tracker.saveProgress(reading);
    last = now;
    if (ended || position < 1 || passed < MIN_PASSED_SHARE || Date.now() - startedAt < MIN_READING_MS) return;
    ended = true;
    tracker.finished();
  };

  const scheduleSave = () => {
    timer ??= setTimeout(save, SAVE_INTERVAL_MS);
  };
  // In paged mode an element scrolls instead of the window.
  window.addEventListener('scroll', scheduleSave, { signal, capture: true, passive: true });
  window.addEventListener('pagehide', save, { signal });
  page.addEventListener('visibilitychange', save, { signal });
  const readTimer = setTimeout(save, MIN_READING_MS + 100);
  signal.addEventListener('abort', () => {
    clearTimeout(readTimer);
    if (timer) clearTimeout(timer);
  });
}
