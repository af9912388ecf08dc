import type { ViewNavigator } from './view-navigator';

/** Jumps within an article, and the way back. The browser's history isn't changed. */
export interface JumpHistory {
  to(target: HTMLElement): void;
  /** Goes back to where the last jump started; false if there was none. */
  back(): boolean;
}

/** Where the user was before a jump. */
interface Departure {
  /** The current block, how much of it was scrolled past, and the focus. */
  block: HTMLElement | null;
  past: number;
  focused: HTMLElement | null;
}

/** Focuses an element, even if it isn't focusable, without adding a permanent Tab stop. */
function moveFocus(element: HTMLElement): void {
  if (!element.matches('a[href], button, summary, [tabindex]')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Creates the history of one article. `changed` is called with the number of jumps to go back from. */
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
