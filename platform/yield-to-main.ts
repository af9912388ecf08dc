/** Maximum time to work before yielding (ms). */
const MAX_WORK_MS = 40;

/** The same before the first yield (ms): a loading state shown for less than this only flashes, and costs a frame. */
const MAX_FIRST_WORK_MS = 200;

/** Resolves after `ms` milliseconds. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Creates the function that extraction awaits between its stages. It yields to the main thread only after working for long, so
 * that a short article is ready for the view's first frame.
 */
export function createYielder(): () => Promise<void> {
  let since = performance.now();
  let maxWork = MAX_FIRST_WORK_MS;
  return async () => {
    if (performance.now() - since < maxWork) return;
    await wait(0);
    maxWork = MAX_WORK_MS;
    since = performance.now();
  };
}

/** Resolves after the view's next frame is painted, or soon in a hidden tab, which paints none. */
export function nextPaint(view: Document | null): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    view?.defaultView?.requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
