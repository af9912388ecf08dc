import { createCollapsedTest, expand } from './collapsed';
import type { ElementPair } from './pairs';

/** Elements that never count as hidden: not rendered but read by metadata and repairs, or rendered through their parent. */
const NEVER_RENDERED = new Set(
  'head title meta link base script style noscript template source track param option optgroup area br wbr rp slot img picture iframe video audio canvas object embed math'.split(
    ' ',
  ),
);
const XHTML = 'http://www.w3.org/1999/xhtml';
const VISIBILITY_OPTIONS = { visibilityProperty: true };

/** If less than this share of the text is visible, the page is hiding itself until its scripts run: ignore visibility. */
const MIN_VISIBLE_SHARE = 0.3;

/** Text length of `root` in characters, excluding code. */
function measureText(root: Element): number {
  let length = (root.textContent ?? '').length;
  for (const code of root.querySelectorAll('script, style, noscript, template'))
    length -= (code.textContent ?? '').length;
  return length;
}

/** `checkVisibility` reports `display: contents` as hidden even if the children are visible. */
function isVisible(live: Element): boolean {
  return (
    live.checkVisibility(VISIBILITY_OPTIONS) ||
    live.ownerDocument.defaultView?.getComputedStyle(live).display === 'contents'
  );
}

/** The content of a hidden host's shadow root is removed, or kept collapsed, together with the host. */
function isInHiddenHost(live: Element): boolean {
  const root = live.getRootNode();
  return 'host' in root && !isVisible((root as ShadowRoot).host);
}

/**
 * Copies of all outermost elements that the live page hides. `pairs` must be in document order. Returns [] if the page isn't
 * rendered or hides most of its own text.
 */
export function findHiddenElements(page: Document, copy: Document, pairs: ElementPair[]): Element[] {
  if (!page.defaultView || !copy.body) return [];
  const hidden: Element[] = [];
  const isCollapsed = createCollapsedTest(page);
  // Pairs are in document order, so the descendants of a hidden or collapsed element follow it directly and can be skipped.
  let skipped: Element | null = null;
  for (const { live, copy: elementCopy } of pairs) {
    if (skipped?.contains(live)) continue;
    skipped = null;
    if (NEVER_RENDERED.has(live.localName) || isVisible(live) || live.namespaceURI !== XHTML) continue;
    skipped = live;
    if (isInHiddenHost(live)) continue;
    if (!isCollapsed(live)) hidden.push(elementCopy);
    else if (!live.closest('details')) expand(elementCopy);
  }
  if (!hidden.length) return [];
  const totalLength = measureText(copy.body);
  const hiddenLength = hidden.reduce((sum, element) => sum + measureText(element), 0);
  return totalLength - hiddenLength < MIN_VISIBLE_SHARE * totalLength ? [] : hidden;
}
