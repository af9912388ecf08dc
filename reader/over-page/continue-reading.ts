import type { LeftPlace } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import type { Bookmark } from './position-sync';

/** Input this long before a page unloads may be what unloads it (ms). */
const INPUT_MS = 2000;
const INPUTS = ['keydown', 'pointerdown', 'scroll'] as const;
/** The place is left with the background when nothing has moved for this long (ms): a page that unloads may be too late. */
const PAUSE_MS = 500;
/** Difference of scroll positions that is the same one (pixels). */
const TOLERANCE_PX = 4;

/** What becomes of the reading position when the page unloads under the view. */
export interface ContinuedReading {
  /** Scrolls to the place that was left when the page last unloaded, once, if the user hasn't chosen another since. */
  resume(goTo: (bookmark: Bookmark) => boolean): Promise<void>;
  /** Watches the document of the view for moves. */
  watch(view: Document): void;
}

/** Leaves the reading position with the background until `signal` is aborted, for when the page unloads. */
export function continueReading(
  page: Document,
  bookmark: () => Bookmark | null,
  signal: AbortSignal,
): ContinuedReading {
  const scrollY = page.defaultView?.scrollY ?? 0;
  let lastInput = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left: Promise<LeftPlace | null | undefined> | null = sendMessage({ type: 'left-place' });
  const leave = (byUser: boolean) => {
    const place = bookmark();
    if (!place) return;
    sendMessage({
      type: 'leave-place',
      place: { ...place, scrollY: page.defaultView?.scrollY ?? 0 },
      byUser,
    });
  };
  page.defaultView?.addEventListener(
    'pagehide',
    ({ persisted }) => {
      // From the Back/Forward cache the view itself comes back.
      if (!persisted) leave(performance.now() - lastInput < INPUT_MS || !page.hasFocus());
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    watch(view) {
      const onInput = ({ type }: Event) => {
        if (type !== 'scroll') lastInput = performance.now();
        clearTimeout(timer);
        timer = setTimeout(leave, PAUSE_MS, true);
      };
      for (const type of INPUTS)
        view.addEventListener(type, onInput, { signal, capture: true, passive: true });
    },
    async resume(goTo) {
      const place = await left;
      if (!left) return;
      // A page loads at its top or where it was scrolled to; from anywhere else, the user reads on there.
      const isUntouched =
        scrollY <= TOLERANCE_PX || Math.abs(scrollY - (place?.scrollY ?? 0)) <= TOLERANCE_PX;
      if (!place || !isUntouched || signal.aborted || goTo(place)) left = null;
    },
  };
}
