import { browser } from 'wxt/browser';

/**
 * The shadow root of an element, even if closed: both browsers give extensions access, under different names. Null if there
 * is none, or the browser refuses: Chromium throws for elements that aren't HTML.
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
