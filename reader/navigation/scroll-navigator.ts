import type { ViewNavigator } from './view-navigator';

/** Room the text keeps from the window's top, in pixels; more where the bar comes back over it, on the way up. */
const TOP = 24;
const BAR = 64;
/** Where in the window, 0 … 1, something is put that was looked for: with some of what stands before it. */
const SOONER = 0.3;
/** Room for what stands over the window's end, in pixels. */
const FOOT = 72;
/** What begins above this line, in pixels, begins where reading does. */
const START = 72;
/** How much of a screen is seen again after turning to the next, in pixels: about two lines. */
const OVERLAP = 56;

/** Moves by scrolling the window, the way of any page. Takes the view's window, its `<main>`, and its end. */
export function createScrollNavigator(window: Window, main: HTMLElement, signal: AbortSignal): ViewNavigator {
  const root = window.document.documentElement;
  const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Where a smooth scroll that is still going will end: the next press goes on from there. */
  let heading: number | null = null;
  const arrived = () => {
    heading = null;
  };
  window.addEventListener('scrollend', arrived, { signal });
  return {
    show(target, where) {
      const { top, bottom } = target.getBoundingClientRect();
      const near = where === 'near';
      if (near && top >= BAR && bottom <= root.clientHeight - FOOT) return;
      heading = null;
      const line = near ? Math.max(BAR, root.clientHeight * SOONER) : top < TOP ? BAR : TOP;
      window.scrollBy({ top: top - line, behavior: 'instant' });
    },
    move(to) {
      const screen = root.clientHeight - OVERLAP;
      const from = heading ?? window.scrollY;
      const ends = { start: 0, end: root.scrollHeight, forward: from + screen, back: from - screen };
      const top = Math.max(0, Math.min(root.scrollHeight - root.clientHeight, ends[to]));
      const smooth = (to === 'forward' || to === 'back') && !calm();
      heading = smooth && top !== window.scrollY ? top : null;
      window.scrollTo({ top, behavior: smooth ? 'smooth' : 'instant' });
    },
    scrolledPast(block) {
      const { top, height } = block.getBoundingClientRect();
      return height > 0 ? (TOP - top) / height : 0;
    },
    scrollTo(block, past) {
      const { top, height } = block.getBoundingClientRect();
      heading = null;
      window.scrollBy({ top: top - TOP + past * height, behavior: 'instant' });
    },
    readingLine() {
      // In the middle of a text a third down; at its ends, where nothing scrolls any more, towards them.
      const { clientHeight, scrollHeight } = root;
      const left = scrollHeight - clientHeight - window.scrollY;
      const line = Math.min(clientHeight * SOONER, BAR + window.scrollY);
      return Math.max(line, clientHeight - BAR - left);
    },
    position: () => window.scrollY,
    progress() {
      const { top, height } = main.getBoundingClientRect();
      const room = height - root.clientHeight;
      return room <= 0 ? 1 : Math.max(0, Math.min(1, -top / room));
    },
    relation({ top, bottom }) {
      if (bottom <= TOP) return 'before';
      if (top >= root.clientHeight) return 'after';
      if (top > START) return 'ahead';
      if (bottom > root.clientHeight) return 'through';
      return top < TOP - 4 ? 'begun' : 'at';
    },
  };
}
