import type { Outcome } from '../../article/types';
import { wait } from '../../platform/yield-to-main';

/** Changes of the URL within this time are an effect of the page rather than a navigation by the user. */
const MIN_INTERVAL_MS = 2000;
/** Time to wait before reading such a page again. It doubles each time, up to the maximum. */
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 16_000;

/** How long and how often to look whether the new article has come after all (ms): its page may be fetching it. */
const LATE_CHANGE_MS = 15_000;
const LOOK_INTERVAL_MS = 250;

/** Options for following a page, from the view over it. */
export interface FollowerOptions {
  /** Resolves when the page has stopped changing. */
  settled(): Promise<void>;
  /** Whether the article shown is still on the page. */
  isOnPage(): boolean;
  /** Shows the loading state. */
  showLoading(): void;
  /** Reads the page; leaves a view alone that shows the same article. Resolves to null if a newer reading came first. */
  read(): Promise<Outcome | null>;
  /** Closes the view, because there is nothing to show. */
  close(): void;
  signal: AbortSignal;
}

/**
 * Follows a page that changes its URL without loading: shows its new article, or closes the view if there is none. An article
 * that stays on the page stays in the view as it is, since many pages only tidy their URL or keep their state in it. Only one
 * reading runs at a time, and it always finishes, so a page that changes its URL ten times a second is still shown. Returns a
 * function to call at each change.
 */
export function createPageFollower(options: FollowerOptions): () => void {
  const { settled, isOnPage, showLoading, read, close, signal } = options;
  let isFollowing = false;
  let changedAgain = false;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let pause = FIRST_PAUSE_MS;

  /** Waits until the page has settled, and shows the loading state as soon as the article is gone from it. */
  const settle = async () => {
    const showProgress = () => {
      if (isOnPage() || signal.aborted) return;
      clearInterval(timer);
      showLoading();
    };
    const timer = setInterval(showProgress, LOOK_INTERVAL_MS);
    showProgress();
    await settled();
    clearInterval(timer);
  };

  /** Resolves to whether the article disappears from the page, until the next change of the URL. */
  const disappears = async () => {
    const end = performance.now() + LATE_CHANGE_MS;
    while (performance.now() < end && !changedAgain && !signal.aborted) {
      await wait(LOOK_INTERVAL_MS);
      if (!isOnPage()) return true;
    }
    return false;
  };

  const readOnce = async (atOnce: boolean) => {
    if (!atOnce && performance.now() - lastEnd < MIN_INTERVAL_MS) {
      await wait(pause);
      pause = Math.min(2 * pause, MAX_PAUSE_MS);
    } else pause = FIRST_PAUSE_MS;
    await settle();
    if (signal.aborted) return;
    const outcome = await read();
    if (outcome?.kind === 'none') close();
    lastEnd = performance.now();
  };

  return async () => {
    changedAgain = true;
    if (isFollowing) return;
    isFollowing = true;
    let hasDisappeared = false;
    while ((changedAgain || hasDisappeared) && !signal.aborted) {
      changedAgain = false;
      await readOnce(hasDisappeared);
      hasDisappeared = await disappears();
    }
    isFollowing = false;
  };
}
