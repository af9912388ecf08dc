import { createCollapsedTest, expand } from './collapsed';
import type { ElementPair } from './pairs';

/** Never shown themselves, yet needed: read by metadata and repairs, or shown through their parent. */
const NEVER_RENDERED = new Set(
  'head title meta link base script style noscript template source track param option optgroup area br wbr rp slot img picture iframe video audio canvas object embed math'.split(
    ' ',
  ),
);
const XHTML = 'http://www.w3.org/1999/xhtml';
const VISIBILITY = { visibilityProperty: true };

/** Below this share of the page's text that is shown, the page hides itself until its scripts run: believe nothing. */
const LEAST_SHOWN = 0.3;

/** Characters of text in `root`, leaving out what is never text. */
function textLength(root: Element): number {
  let length = (root.textContent ?? '').length;
  for (const code of root.querySelectorAll('script, style, noscript, template'))
    length -= (code.textContent ?? '').length;
  return length;
}

/** Boxes that are only their children (`display: contents`) count as invisible to browsers, whatever their children do. */
function isShown(live: Element): boolean {
  return (
    live.checkVisibility(VISIBILITY) ||
    live.ownerDocument.defaultView?.getComputedStyle(live).display === 'contents'
  );
}

/** What is in the shadow of a host that is not shown went, or stayed folded, with its host. */
function isInHiddenHost(live: Element): boolean {
  const root = live.getRootNode();
  return 'host' in root && !isShown((root as ShadowRoot).host);
}

/**
 * The copies of all outermost elements that the live page does not show. Takes the live page, its copy, and their pairs
 * in document order; returns [] for a page that is not rendered, or that hides most of its own text.
 */
export function findHiddenElements(page: Document, copy: Document, pairs: ElementPair[]): Element[] {
  if (!page.defaultView || !copy.body) return [];
  const hidden: Element[] = [];
  const isFold = createCollapsedTest(page);
  // In document order all that is in a hidden element or a fold follows it at once, and needs no look of its own.
  let done: Element | null = null;
  for (const { live, copy: twin } of pairs) {
    if (done?.contains(live)) continue;
    done = null;
    if (NEVER_RENDERED.has(live.localName) || isShown(live) || live.namespaceURI !== XHTML) continue;
    done = live;
    if (isInHiddenHost(live)) continue;
    if (!isFold(live)) hidden.push(twin);
    else if (!live.closest('details')) expand(twin);
  }
  if (!hidden.length) return [];
  const all = textLength(copy.body);
  const unseen = hidden.reduce((sum, element) => sum + textLength(element), 0);
  return all - unseen < LEAST_SHOWN * all ? [] : hidden;
}
