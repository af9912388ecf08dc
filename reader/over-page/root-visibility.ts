/** A page's root element, which must be shown for anything over the page to be. */
export interface RootVisibility {
  /** Shows the root; true where it was hidden until now. */
  show(): boolean;
  /** Puts its style back. */
  restore(): void;
}

/** Even the top layer is gone where a page sets `display: none` on its root: the root is shown while the view is open. */
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
