import { pauseMedia } from './page-media';

/** The state of a page that must be restored when the view closes. */
export interface PageState {
  /** The user's selection, because a page under a modal dialog loses its own. */
  selected: readonly Range[];
  /** Restores focus, selection and playing media, and the scroll position unless `scroll` is false. */
  restore(options: { scroll: boolean }): void;
}

function deepActiveElement(page: Document): HTMLElement | SVGElement | null {
  const active = page.activeElement;
  return active && active !== page.body && 'focus' in active ? (active as HTMLElement) : null;
}

function selectedRanges(page: Document): Range[] {
  const selection = page.getSelection();
  const ranges: Range[] = [];
  for (let index = 0; selection && index < selection.rangeCount; index++)
    ranges.push(selection.getRangeAt(index).cloneRange());
  return ranges;
}

/**
 * Hides the page's scroll bar, so that there aren't two; only needed for one that takes up space. The page keeps its width, so
 * that it needn't be laid out anew under the view.
 */
function hideScrollBar(page: Document): () => void {
  const root = page.documentElement;
  const window = page.defaultView;
  if (!window || window.innerWidth <= root.clientWidth || !('style' in root)) return () => {};
  const style = (root as HTMLElement).style;
  const before = root.getAttribute('style');
  const { width } = root.getBoundingClientRect();
  style.setProperty('overflow', 'hidden', 'important');
  style.setProperty('box-sizing', 'border-box', 'important');
  style.setProperty('width', `${width}px`, 'important');
  return () => {
    if (before === null) root.removeAttribute('style');
    else root.setAttribute('style', before);
  };
}

/**
 * Records the scroll position, focus, selection and playing media of the live page, and pauses the media, also what the page
 * starts later.
 */
export function capturePageState(page: Document): PageState {
  const window = page.defaultView;
  const scroll = { left: window?.scrollX ?? 0, top: window?.scrollY ?? 0 };
  const focused = deepActiveElement(page);
  const ranges = selectedRanges(page);
  const media = pauseMedia(page);
  const showScrollBar = hideScrollBar(page);
  return {
    selected: ranges,
    restore(options) {
      showScrollBar();
      if (focused?.isConnected) focused.focus({ preventScroll: true });
      const selection = page.getSelection();
      if (selection && ranges.length) {
        selection.removeAllRanges();
        for (const range of ranges) selection.addRange(range);
      }
      if (options.scroll) window?.scrollTo({ ...scroll, behavior: 'instant' });
      media.resume();
    },
  };
}
