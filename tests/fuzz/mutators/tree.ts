import type { Chance } from '../chance';
import { huge, withOdd } from './odd-text';

/** Changes a parsed page as scripts can and no parser does. It may find nothing to change. */
export type TreeMutator = (page: Document, chance: Chance) => void;

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const MATH = 'http://www.w3.org/1998/Math/MathML';
const XLINK = 'http://www.w3.org/1999/xlink';

/** One element of the page's body, or null. */
function pickIn(page: Document, chance: Chance, selector = 'body *'): Element | null {
  // An earlier mutation may have given the document an element of that name.
  const found = Document.prototype.querySelectorAll.call(page, selector);
  return found[chance.below(found.length)] ?? null;
}

/** Deeper than any parser nests. */
const deep: TreeMutator = (page, chance) => {
  const names = chance.pick([
    ['div'],
    ['span'],
    ['p'],
    ['b', 'i'],
    ['blockquote'],
    ['ul', 'li'],
    ['section', 'div'],
    ['table', 'tbody', 'tr', 'td'],
    ['x-y'],
    ['a'],
    ['font'],
    ['figure'],
  ]);
  const from = chance.happens(0.5) ? page.body : pickIn(page, chance);
  if (!from?.isConnected) return;
  const inner = page.createDocumentFragment();
  inner.append(...from.childNodes);
  let at: Element = from;
  for (let left = chance.between(1000, 1500), index = 0; left > 0; left--, index++) {
    const next = page.createElement(names[index % names.length] ?? 'div');
    if (chance.happens(0.1)) at.append('Some words here. ');
    at.append(next);
    at = next;
  }
  at.append(inner);
};

/** Elements moved into their like or into what may not hold them: forms in forms, links in links, blocks in paragraphs. */
const impossible: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 12); left > 0; left--) {
    const outer = pickIn(
      page,
      chance,
      'body p, body a, body form, body h1, body table, body tr, body li, body img, body br, body ul, body button, body figure, body pre, body select',
    );
    const inner = pickIn(
      page,
      chance,
      'body p, body a, body form, body h1, body table, body div, body li, body section, body h2, body figure',
    );
    if (outer && inner && !inner.contains(outer))
      outer.append(chance.happens(0.5) ? inner : inner.cloneNode(true));
  }
};

const oddText: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 20); left > 0; left--) {
    const element = pickIn(page, chance, 'body *, title');
    const text = [...(element?.childNodes ?? [])].find((node) => node.nodeType === 3);
    if (text) text.nodeValue = withOdd(text.nodeValue ?? '', chance);
    if (element && chance.happens(0.3))
      element.setAttribute(chance.pick(['class', 'id', 'alt', 'title', 'href']), withOdd('x', chance));
  }
};

/** Text in pieces of one character, as editors leave it. */
const splitText: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 6); left > 0; left--) {
    const element = pickIn(page, chance, 'body p, body li, body h1, body div');
    const text = [...(element?.childNodes ?? [])].find((node) => node.nodeType === 3) as Text | undefined;
    for (let at = text, count = 0; at && at.length > 1 && count < 500; count++) at = at.splitText(1);
    if (element && chance.happens(0.5)) for (let index = 0; index < 50; index++) element.append('');
  }
};

const hosts = new WeakSet<Element>();

const shadow: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 5); left > 0; left--) {
    const host = pickIn(
      page,
      chance,
      'body div, body p, body section, body article, body main, body span, body h1, body x-y',
    );
    // Hosts of closed roots look as if they had none.
    if (!host || hosts.has(host) || host.shadowRoot) continue;
    hosts.add(host);
    let root = host.attachShadow({ mode: chance.happens(0.8) ? 'open' : 'closed' });
    const moved = [...host.childNodes];
    for (let depth = chance.pick([0, 0, 1, 5, 200]); depth > 0; depth--) {
      const inner = page.createElement('x-y');
      root.append(inner, page.createElement('slot'));
      root = inner.attachShadow({ mode: 'open' });
    }
    if (chance.happens(0.5)) root.append(...moved);
    else root.append('before ', page.createElement('slot'), page.createElement('slot'));
  }
};

/** Elements and attributes of namespaces that only scripts give. */
const namespaces: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--) {
    const target = pickIn(page, chance);
    if (!target) return;
    const [namespace, name] = chance.pick([
      ...([
        [XHTML, 'P'],
        [XHTML, 'h:p'],
        ['', 'p'],
        [SVG, 'a'],
        [SVG, 'p'],
        [SVG, 'script'],
        [SVG, 'style'],
        [SVG, 'svg'],
      ] as const),
      ...([
        [MATH, 'p'],
        [MATH, 'math'],
        [MATH, 'style'],
        [MATH, 'mglyph'],
        ['urn:x', 'x:script'],
        ['urn:x', 'div'],
        [XHTML, 'SCRIPT'],
        [XHTML, 'x-Ÿ'],
      ] as const),
    ]);
    const element = page.createElementNS(namespace, name);
    element.setAttributeNS(XLINK, 'xlink:href', 'javascript:alert(1)');
    element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'de');
    element.setAttribute('onclick', 'alert(1)');
    element.append(
      chance.pick([
        'Some words.',
        '<img src=x onerror=alert(1)>',
        '</style><img src=x onerror=alert(1)>',
        ']]>',
      ]),
    );
    if (chance.happens(0.5)) element.append(...target.childNodes);
    target.append(element);
  }
};

const nodes: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--) {
    const target = pickIn(page, chance);
    const comment = chance.pick([
      'x',
      '--><img src=x onerror=alert(1)>',
      '',
      '--!><script>alert(1)</script>',
    ]);
    target?.append(
      chance.pick([
        () => page.createComment(comment),
        () => page.createProcessingInstruction('xml-stylesheet', 'href="javascript:alert(1)"'),
        () => page.createProcessingInstruction('x', '<img src=x onerror=alert(1)>'),
        () => page.createTextNode(''),
        () => page.createElement('template'),
      ])(),
    );
  }
};

/** A document without what every parsed one has. */
const parts: TreeMutator = (page, chance) => {
  const body = page.body;
  const change = chance.pick([
    () => page.head?.remove(),
    () => body?.remove(),
    () => body?.after(body.cloneNode(true)),
    () => body?.before(page.createElement('div')),
    () => body?.replaceWith(page.createElement('main')),
    () => page.documentElement?.append('text after all'),
    () => page.documentElement?.replaceWith(page.createElement('div')),
    () => body?.append(page.createElement('body'), page.createElement('html')),
    () => page.doctype?.remove(),
    () => page.querySelector('title')?.replaceChildren(huge(chance, 1000)),
  ]);
  change();
};

/** Changes to the tree of a page, drawn or not. */
export const TREE: Record<string, TreeMutator> = {
  'tree-deep': deep,
  'tree-impossible': impossible,
  'tree-odd-text': oddText,
  'tree-split-text': splitText,
  'tree-shadow': shadow,
  'tree-namespaces': namespaces,
  'tree-nodes': nodes,
  'tree-parts': parts,
};
