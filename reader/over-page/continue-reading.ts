import type { LeftPlace } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import type { Bookmark } from './position-sync';

/** Input this long before a page unloads may be what unloads it (ms). */
const INPUT_MS = 2000;
const INPUTS = ['keydown', 'pointerdown'] as const;
/** A page that is still there so long after it was to unload stays: a link was a download (ms). */
const STAYS_MS = 1500;
/**
 * The event at which a message still reaches the background. Chromium drops those of `pagehide`; Firefox may keep a page with a
 * listener for `beforeunload` out of its Back/Forward cache.
 */
const LAST_EVENT = import.meta.env.FIREFOX ? 'pagehide' : 'beforeunload';
/** Difference of scroll positions that is the same one (pixels). */
const TOLERANCE_PX = 4;

/** What happens to the reading position when the page unloads under the view. */
export interface ContinuedReading {
  /** Scrolls to the place that was left when the page last unloaded, if the user hasn't chosen another since. */
  resume(goTo: (bookmark: Bookmark) => boolean): Promise<void>;
  /** Watches the document of the view for input. */
  watch(view: Document): void;
}

/** Leaves the reading position with the background when the page unloads, until `signal` is aborted. */
export function continueReading(
  page: Document,
  bookmark: () => Bookmark | null,
  signal: AbortSignal,
): ContinuedReading {
  const scrollY = page.defaultView?.scrollY ?? 0;
  let lastInput = Number.NEGATIVE_INFINITY;
  let left: Promise<LeftPlace | null | undefined> | null = sendMessage({ type: 'left-place' });
  const watch = (document: Document) => {
    for (const type of INPUTS)
      document.addEventListener(
        type,
        () => {
          lastInput = performance.now();
        },
        { signal, capture: true, passive: true },
      );
  };
  watch(page);
  page.defaultView?.addEventListener(
    LAST_EVENT,
    () => {
      const place = bookmark();
      if (!place) return;
      const byUser = performance.now() - lastInput < INPUT_MS || !page.hasFocus();
      sendMessage({
        type: 'leave-place',
        place: { ...place, scrollY: page.defaultView?.scrollY ?? 0 },
        byUser,
      });
      const stays = () => sendMessage({ type: 'leave-place', place: null, byUser });
      const timer = setTimeout(stays, STAYS_MS);
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
    { signal },
  );
  return {
    watch,
    async resume(goTo) {
      const place = await left;
      left = null;
      // A page loads at its top or where it was scrolled to; from anywhere else, the user reads on there.
      const isUntouched =
        scrollY <= TOLERANCE_PX || Math.abs(scrollY - (place?.scrollY ?? 0)) <= TOLERANCE_PX;
      if (place && isUntouched && !signal.aborted) goTo(place);
    },
  };
}
