import { moveChildren, replaceByAll } from '../dom/move';
import { type ElementPair, pairElements } from './pairs';

/** Only these and custom elements can host a shadow root (DOM Standard, valid shadow host names). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Closed roots are only requested for custom elements, where they are likely. A hyphen isn't enough: MathML has
 * `annotation-xml` and SVG `font-face`, and the API for closed roots throws on these in Chromium.
 */
function mayHost(element: Element): boolean {
  const { localName, namespaceURI } = element;
  if (namespaceURI !== XHTML) return false;
  return HOSTS.has(localName) ? element.shadowRoot !== null : localName.includes('-');
}

/** Replaces the host's children with its shadow tree, and every slot with the nodes assigned to it. */
function flatten(host: ElementPair, root: ShadowRoot): ElementPair[] {
  const lightCopies = new Map<Node, Node>();
  let lightCopy: ChildNode | null = host.copy.firstChild;
  for (
    let child = host.live.firstChild;
    child && lightCopy;
    child = child.nextSibling, lightCopy = lightCopy.nextSibling
  )
    lightCopies.set(child, lightCopy);
  const document = host.copy.ownerDocument;
  const shadowCopy = document.createElement('div');
  for (const child of root.childNodes) shadowCopy.append(document.importNode(child, true));
  const pairs = pairElements(root, shadowCopy);
  host.copy.replaceChildren();
  moveChildren(shadowCopy, host.copy);
  for (const { live, copy } of pairs) {
    if (live.localName !== 'slot') continue;
    const assigned = (live as HTMLSlotElement).assignedNodes().flatMap((node) => lightCopies.get(node) ?? []);
    replaceByAll(copy, assigned.length ? assigned : [...copy.childNodes]);
  }
  return pairs;
}

/**
 * Flattens every shadow root into the copy, as rendered by the browser. Returns the pairs found inside the roots. Iterative,
 * because a page may nest roots to any depth.
 */
export function flattenShadowRoots(
  pairs: ElementPair[],
  openShadowRoot: (element: Element) => ShadowRoot | null,
): ElementPair[] {
  const innerPairs: ElementPair[] = [];
  let queue = pairs;
  while (queue.length) {
    const next: ElementPair[] = [];
    for (const pair of queue) {
      const root = mayHost(pair.live) ? openShadowRoot(pair.live) : null;
      if (root) for (const inner of flatten(pair, root)) next.push(inner);
    }
    for (const pair of next) innerPairs.push(pair);
    queue = next;
  }
  return innerPairs;
}
