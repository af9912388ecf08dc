import type { ViewNavigator } from './view-navigator';

/** Jumps within an article, and the way back from each. The browser's history is not touched. */
export interface JumpHistory {
  to(target: HTMLElement): void;
  /** Back to where the last jump was made; false where none was. */
  back(): boolean;
}

/** Where a reader was before a jump. */
interface Left {
  /** The block that was being read, how much of it was past, and the focus. */
  block: HTMLElement | null;
  past: number;
  focused: HTMLElement | null;
}

/** Gives an element the focus where it takes none by itself, without leaving a stop for Tab behind. */
function focusOn(element: HTMLElement): void {
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
  const left: Left[] = [];
  return {
    to(target) {
      const active = view.document.activeElement as HTMLElement | null;
      const focused = active?.matches('main, body') ? null : active;
      const block = view.current();
      left.push({ block, past: block ? view.navigator().scrolledPast(block) : 0, focused });
      view.navigator().show(target, 'top');
      focusOn(target);
      view.changed(left.length);
    },
    back() {
      const from = left.pop();
      if (!from) return false;
      if (from.block?.isConnected) view.navigator().scrollTo(from.block, from.past);
      if (from.focused?.isConnected) from.focused.focus({ preventScroll: true });
      view.changed(left.length);
      return true;
    },
  };
}
