/** Longest stretch of work, in ms, after which the page and the frame get a turn. */
const STRETCH = 40;

/** So long, in ms, the first stretch may be: a promise of the article that stands for less is a flash, and costs a frame. */
const FIRST = 200;

/** Resolves after `ms` milliseconds. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What extraction calls between its stages: gives the main thread back once a stretch of work has become long. A short
 * article is done in one stretch, and the view's first frame shows it instead of a promise of it.
 */
export function createYielder(): () => Promise<void> {
  let since = performance.now();
  let longest = FIRST;
  return async () => {
    if (performance.now() - since < longest) return;
    await wait(0);
    longest = STRETCH;
    since = performance.now();
  };
}

/** Resolves after the view's next frame is on the screen; soon in a tab that is not shown, where no frame comes. */
export function nextPaint(view: Document | null): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    view?.defaultView?.requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
