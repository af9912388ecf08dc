import type { Outcome } from '../../article/types';
import { wait } from '../../platform/yield-to-main';

/** Changes of the URL within this time are an effect of the page rather than a navigation by the user. */
const MIN_INTERVAL_MS = 2000;
/** Time to wait before reading such a page again. It doubles each time, up to the maximum. */
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 16_000;

/** Options for following a page, from the view over it. */
export interface FollowerOptions {
  /** Resolves when the page has stopped changing. */
  settled(): Promise<void>;
  /** Shows the loading state. */
  showLoading(): void;
  /**
   * Reads the page; with `quietly`, a view that already shows the same text is left alone. Resolves to null if a newer
   * reading came first.
   */
  read(options: { quietly: boolean }): Promise<Outcome | null>;
  /** Closes the view, because there is nothing to show. */
  close(): void;
  signal: AbortSignal;
}

/**
 * Follows a page that changes its URL without loading: shows its new article, or closes the view if there is none. Only
 * one reading runs at a time, and it always finishes, so a page that changes its URL ten times a second is still shown.
 * Returns a function to call at each change.
 */
export function createPageFollower({
  settled,
  showLoading,
  read,
  close,
  signal,
}: FollowerOptions): () => void {
  let isFollowing = false;
  let changedAgain = false;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let pause = FIRST_PAUSE_MS;

  const readOnce = async () => {
    const isRestless = performance.now() - lastEnd < MIN_INTERVAL_MS;
    if (!isRestless) {
      pause = FIRST_PAUSE_MS;
      showLoading();
    } else {
      await wait(pause);
      pause = Math.min(2 * pause, MAX_PAUSE_MS);
    }
    await settled();
    if (signal.aborted) return;
    const outcome = await read({ quietly: isRestless });
    if (outcome?.kind === 'none') close();
    lastEnd = performance.now();
  };

  return async () => {
    changedAgain = true;
    if (isFollowing) return;
    isFollowing = true;
    while (changedAgain && !signal.aborted) {
      changedAgain = false;
      await readOnce();
    }
    isFollowing = false;
  };
}
