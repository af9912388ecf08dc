/** What a page can put into the top layer, besides full screen, which fires an event. */
const OPEN_SELECTOR = ':popover-open, dialog:modal';
/** Shadow trees are searched in every nth check, and only among this many elements. */
const SHADOW_CHECK_INTERVAL = 10;
const MAX_ELEMENTS = 5000;

/** Every element of a document or shadow tree that is in the top layer. */
const findOpen = (tree: Document | ShadowRoot): Element[] => [...tree.querySelectorAll(OPEN_SELECTOR)];

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
 * Watches for elements that the page adds to the top layer; `elementFromPoint` misses a popover without pointer events.
 * Calls `onCovered` for each, until `signal` is aborted. Returns a function that checks for elements opened in shadow
 * trees without an event, and returns whether it found any.
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
