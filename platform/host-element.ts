const XHTML = 'http://www.w3.org/1999/xhtml';

/** Inline and important: a page's `* { display: none !important }` is an author rule like any other, and loses to it. */
const STYLE =
  'all: initial !important; display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; z-index: 2147483647 !important;';

/** An element of ours in a page, and its shadow root, which only we have. */
export interface HostElement {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Makes an element for what we put over a page. A `div`: an element that a page may define (`<lectern-reader>`) hands its
 * closed shadow root to the page by `attachInternals()`, and for what HTML defines itself that call throws. Takes the live
 * page and what the element's style has besides, every declaration important.
 */
export function createHostElement(page: Document, style: string): HostElement {
  const host = page.createElementNS(XHTML, 'div') as HTMLElement;
  host.style.cssText = `${STYLE} ${style}`;
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}
