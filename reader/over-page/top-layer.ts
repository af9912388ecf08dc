/** What a page can put over everything, besides full screen, which tells of itself. */
const OPEN = ':popover-open, dialog:modal';
/** Shadow trees are looked into this often, counted in looks, and in so many elements of a page at the most. */
const SHADOW_CHECK_INTERVAL = 10;
const MAX_ELEMENTS = 5000;

/** Everything of a document, or of a shadow tree, that is in the top layer. */
const findOpen = (tree: Document | ShadowRoot): Element[] => [...tree.querySelectorAll(OPEN)];

function* shadowRoots(
  page: Document,
  openShadowRoot: (element: Element) => ShadowRoot | null,
): Generator<ShadowRoot> {
  const walker = page.createTreeWalker(page.body ?? page.documentElement, 1 /* elements */);
  for (let count = 0; walker.nextNode() && count < MAX_ELEMENTS; count++) {
    const element = walker.currentNode as Element;
    const root = element.namespaceURI === page.documentElement.namespaceURI && openShadowRoot(element);
    if (root) yield root;
  }
}

/**
 * Watches for what a page puts into the top layer once the view is there: `elementFromPoint` passes over a popover that
 * takes no clicks. Calls `covered` for each; returns what looks once more, for what opened in a shadow tree and told
 * nobody, and says whether it found any. Ends with the signal.
 */
export function watchTopLayer(
  page: Document,
  onCovered: () => void,
  openShadowRoot: (element: Element) => ShadowRoot | null,
  signal: AbortSignal,
): () => boolean {
  const known = new WeakSet<Element>(findOpen(page));
  let checks = 0;
  page.addEventListener(
    'toggle',
    (event) => {
      const target = event.target as Element;
      if (target.localName === 'details' || Reflect.get(event, 'newState') !== 'open') return;
      known.add(target);
      onCovered();
    },
    { signal, capture: true },
  );
  return () => {
    const open = findOpen(page);
    if (checks++ % SHADOW_CHECK_INTERVAL === 0)
      for (const root of shadowRoots(page, openShadowRoot)) open.push(...findOpen(root));
    const added = open.filter((element) => !known.has(element));
    for (const element of added) known.add(element);
    if (added.length) onCovered();
    return added.length > 0;
  };
}
