import type { ViewNavigator } from './view-navigator';

/** Distance of the text from the viewport's top; more if scrolling up brings back the bar (pixels). */
const TOP_MARGIN_PX = 24;
const BAR_MARGIN_PX = 64;
/** Where a search result is placed in the viewport (0 to 1), with some context above it. */
const READING_LINE_RATIO = 0.3;
/** Space for what covers the bottom of the viewport (pixels). */
const BOTTOM_MARGIN_PX = 72;
/** Blocks that start above this line count as starting at the top (pixels). */
const READING_START_PX = 72;
/** Overlap of two screens, about two lines (pixels). */
const OVERLAP_PX = 56;

/** Creates a navigator that scrolls the window, until `signal` is aborted. */
export function createScrollNavigator(window: Window, main: HTMLElement, signal: AbortSignal): ViewNavigator {
  const root = window.document.documentElement;
  const prefersReducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Target of a running smooth scroll, from which the next key press continues. */
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
      const targets = { start: 0, end: root.scrollHeight, forward: from + screen, back: from - screen };
      const top = Math.max(0, Math.min(root.scrollHeight - root.clientHeight, targets[to]));
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
      // A third down the viewport; towards the top and bottom at the ends of the text, where nothing scrolls any more.
      const { clientHeight, scrollHeight } = root;
      const left = scrollHeight - clientHeight - window.scrollY;
      const line = Math.min(clientHeight * READING_LINE_RATIO, BAR_MARGIN_PX + window.scrollY);
      return Math.max(line, clientHeight - BAR_MARGIN_PX - left);
    },
    position: () => window.scrollY,
    progress() {
      const { top, height } = main.getBoundingClientRect();
      const scrollable = height - root.clientHeight;
      return scrollable <= 0 ? 1 : Math.max(0, Math.min(1, -top / scrollable));
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
