import type { Outcome } from '../../article/types';
import { wait } from '../../platform/yield-to-main';

/** An address that changes again within this time, in ms, is a page's own play with it, not a reader's way to another article. */
const MIN_INTERVAL_MS = 2000;
/** How long, in ms, a restless page is left alone before it is read again; twice as long after each time, to the second. */
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 16_000;

/** What following a page asks of the view over it. */
export interface FollowerOptions {
  /** Resolves when the page has stopped building. */
  settled(): Promise<void>;
  /** Shows that another article is on its way. */
  showLoading(): void;
  /** Reads the page; `quietly` leaves what is shown where it is the same. Null where something newer overtook it. */
  read(options: { quietly: boolean }): Promise<Outcome | null>;
  /** The view has nothing to show any more. */
  close(): void;
  signal: AbortSignal;
}

/**
 * Follows a page that gives itself another address: its new article, or the page where it has none; never the old one. One
 * reading at a time, which is finished whatever happens meanwhile: a page that changes its address ten times a second is
 * read as often as it can be, and shown. Returns what is to be called at each change.
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
