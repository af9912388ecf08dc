import { browser } from 'wxt/browser';

/**
 * Opens a shadow root, a closed one too: both browsers let an extension, each by its own name. Null where there is none,
 * and where the browser does not tell: Chromium throws for what is no element of HTML.
 */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
    const dom: unknown = Reflect.get(browser, 'dom');
    const open = dom && Reflect.get(dom, 'openOrClosedShadowRoot');
    return typeof open === 'function' ? open.call(dom, element) : null;
  } catch {
    return null;
  }
}
