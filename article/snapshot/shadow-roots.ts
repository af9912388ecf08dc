import { moveChildren, replaceByAll } from '../dom/move';
import { type ElementPair, pairElements } from './pairs';

/** Only these and custom elements can host a shadow root (DOM standard, valid shadow host names). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Closed roots are asked for on custom elements only, where they are likely. Names with a hyphen are not all custom elements':
 * MathML has `annotation-xml`, SVG `font-face`, and what opens closed roots throws at these in Chromium.
 */
function mayHost(element: Element): boolean {
  const { localName, namespaceURI } = element;
  if (namespaceURI !== XHTML) return false;
  return HOSTS.has(localName) ? element.shadowRoot !== null : localName.includes('-');
}

/** Puts a shadow tree in place of its host's children, with every slot replaced by what is assigned to it. */
function flatten(host: ElementPair, root: ShadowRoot): ElementPair[] {
  const lightCopies = new Map<Node, Node>();
  let twin: ChildNode | null = host.copy.firstChild;
  for (let child = host.live.firstChild; child && twin; child = child.nextSibling, twin = twin.nextSibling)
    lightCopies.set(child, twin);
  const document = host.copy.ownerDocument;
  const tree = document.createElement('div');
  for (const child of root.childNodes) tree.append(document.importNode(child, true));
  const pairs = pairElements(root, tree);
  host.copy.replaceChildren();
  moveChildren(tree, host.copy);
  for (const { live, copy } of pairs) {
    if (live.localName !== 'slot') continue;
    const assigned = (live as HTMLSlotElement).assignedNodes().flatMap((node) => lightCopies.get(node) ?? []);
    replaceByAll(copy, assigned.length ? assigned : [...copy.childNodes]);
  }
  return pairs;
}

/**
 * Flattens every shadow root into the copy, as the browser shows it. Takes the pairs of the light document; returns the
 * pairs found inside the roots. A list of work, not recursion: roots may be nested as deep as a page likes.
 */
export function flattenShadowRoots(
  pairs: ElementPair[],
  openShadowRoot: (element: Element) => ShadowRoot | null,
): ElementPair[] {
  const found: ElementPair[] = [];
  let work = pairs;
  while (work.length) {
    const next: ElementPair[] = [];
    for (const pair of work) {
      const root = mayHost(pair.live) ? openShadowRoot(pair.live) : null;
      if (root) for (const inner of flatten(pair, root)) next.push(inner);
    }
    for (const pair of next) found.push(pair);
    work = next;
  }
  return found;
}
