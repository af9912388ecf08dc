const XHTML = 'http://www.w3.org/1999/xhtml';

/** Inline and important, so that it beats even a page's `* { display: none !important }`. */
const BASE_STYLE =
  'all: initial !important; display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; z-index: 2147483647 !important;';

/** An element of ours in a page, and its closed shadow root, which the page can't reach. */
export interface HostElement {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Creates the element that holds what we show over a page. `style` is added to its inline style; every declaration in it must
 * be important. It is a `div`, because the page could define a custom element of ours and get its closed shadow root through
 * `attachInternals()`, which throws for built-in elements.
 */
export function createHostElement(page: Document, style: string): HostElement {
  const host = page.createElementNS(XHTML, 'div') as HTMLElement;
  host.style.cssText = `${BASE_STYLE} ${style}`;
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}
