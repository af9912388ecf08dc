import type { ViewNavigator } from './view-navigator';

/** Room the text keeps from the window's top, in pixels; more where the bar comes back over it, on the way up. */
const TOP_MARGIN_PX = 24;
const BAR_MARGIN_PX = 64;
/** Where in the window, 0 … 1, something is put that was looked for: with some of what stands before it. */
const READING_LINE_RATIO = 0.3;
/** Room for what stands over the window's end, in pixels. */
const BOTTOM_MARGIN_PX = 72;
/** What begins above this line, in pixels, begins where reading does. */
const READING_START_PX = 72;
/** How much of a screen is seen again after turning to the next, in pixels: about two lines. */
const OVERLAP_PX = 56;

/** Moves by scrolling the window, the way of any page. Takes the view's window, its `<main>`, and its end. */
export function createScrollNavigator(window: Window, main: HTMLElement, signal: AbortSignal): ViewNavigator {
  const root = window.document.documentElement;
  const prefersReducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Where a smooth scroll that is still going will end: the next press goes on from there. */
  let scrollTarget: number | null = null;
  const clearTarget = () => {
    scrollTarget = null;
  };
  window.addEventListener('scrollend', clearTarget, { signal });
  return {
    show(target, where) {
      const { top, bottom } = target.getBoundingClientRect();
      const isNear = where === 'near';
      if (isNear && top >= BAR_MARGIN_PX && bottom <= root.clientHeight - BOTTOM_MARGIN_PX) return;
      scrollTarget = null;
      const line = isNear
        ? Math.max(BAR_MARGIN_PX, root.clientHeight * READING_LINE_RATIO)
        : top < TOP_MARGIN_PX
          ? BAR_MARGIN_PX
          : TOP_MARGIN_PX;
      window.scrollBy({ top: top - line, behavior: 'instant' });
    },
    move(to) {
      const screen = root.clientHeight - OVERLAP_PX;
      const from = scrollTarget ?? window.scrollY;
      const ends = { start: 0, end: root.scrollHeight, forward: from + screen, back: from - screen };
      const top = Math.max(0, Math.min(root.scrollHeight - root.clientHeight, ends[to]));
      const smooth = (to === 'forward' || to === 'back') && !prefersReducedMotion();
      scrollTarget = smooth && top !== window.scrollY ? top : null;
      window.scrollTo({ top, behavior: smooth ? 'smooth' : 'instant' });
    },
    scrolledPast(block) {
      const { top, height } = block.getBoundingClientRect();
      return height > 0 ? (TOP_MARGIN_PX - top) / height : 0;
    },
    scrollTo(block, past) {
      const { top, height } = block.getBoundingClientRect();
      scrollTarget = null;
      window.scrollBy({ top: top - TOP_MARGIN_PX + past * height, behavior: 'instant' });
    },
    readingLine() {
      // In the middle of a text a third down; at its ends, where nothing scrolls any more, towards them.
      const { clientHeight, scrollHeight } = root;
      const left = scrollHeight - clientHeight - window.scrollY;
      const line = Math.min(clientHeight * READING_LINE_RATIO, BAR_MARGIN_PX + window.scrollY);
      return Math.max(line, clientHeight - BAR_MARGIN_PX - left);
    },
    position: () => window.scrollY,
    progress() {
      const { top, height } = main.getBoundingClientRect();
      const room = height - root.clientHeight;
      return room <= 0 ? 1 : Math.max(0, Math.min(1, -top / room));
    },
    relation({ top, bottom }) {
      if (bottom <= TOP_MARGIN_PX) return 'before';
      if (top >= root.clientHeight) return 'after';
      if (top > READING_START_PX) return 'ahead';
      if (bottom > root.clientHeight) return 'through';
      return top < TOP_MARGIN_PX - 4 ? 'begun' : 'at';
    },
  };
}
