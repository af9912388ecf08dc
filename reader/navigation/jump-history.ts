import type { ViewNavigator } from './view-navigator';

/** Jumps within an article, and the way back from each. The browser's history is not touched. */
export interface JumpHistory {
  to(target: HTMLElement): void;
  /** Back to where the last jump was made; false where none was. */
  back(): boolean;
}

/** Where a reader was before a jump. */
interface Departure {
  /** The block that was being read, how much of it was past, and the focus. */
  block: HTMLElement | null;
  past: number;
  focused: HTMLElement | null;
}

/** Gives an element the focus where it takes none by itself, without leaving a stop for Tab behind. */
function moveFocus(element: HTMLElement): void {
  if (!element.matches('a[href], button, summary, [tabindex]')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Keeps the jumps of one article. Takes what they need of the view, and whom to tell how many there are. */
export function createJumpHistory(view: {
  document: Document;
  navigator(): ViewNavigator;
  current(): HTMLElement | null;
  changed(count: number): void;
}): JumpHistory {
  const departures: Departure[] = [];
  return {
    to(target) {
      const active = view.document.activeElement as HTMLElement | null;
      const focused = active?.matches('main, body') ? null : active;
      const block = view.current();
      departures.push({ block, past: block ? view.navigator().scrolledPast(block) : 0, focused });
      view.navigator().show(target, 'top');
      moveFocus(target);
      view.changed(departures.length);
    },
    back() {
      const last = departures.pop();
      if (!last) return false;
      if (last.block?.isConnected) view.navigator().scrollTo(last.block, last.past);
      if (last.focused?.isConnected) last.focused.focus({ preventScroll: true });
      view.changed(departures.length);
      return true;
    },
  };
}
