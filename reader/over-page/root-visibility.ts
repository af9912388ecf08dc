/** Keeps the page's root element visible, which anything over the page needs. */
export interface RootVisibility {
  /** Shows the root; true if it was hidden. */
  show(): boolean;
  /** Restores its style. */
  restore(): void;
}

/** `display: none` on the root hides even the top layer, so the root is shown while the view is open. */
export function keepRootShown(page: Document): RootVisibility {
  const element = page.documentElement;
  const before = element.getAttribute('style');
  let changed = false;
  return {
    show() {
      if (!('style' in element) || page.defaultView?.getComputedStyle(element).display !== 'none')
        return false;
      changed = true;
      (element as HTMLElement).style.setProperty('display', 'block', 'important');
      return true;
    },
    restore() {
      if (!changed) return;
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    },
  };
}
