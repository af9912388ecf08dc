/** Puts all children of one node at the end of another. One by one: so many arguments no call takes as a page may have nodes. */
export function moveChildren(from: Node, to: Node): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.appendChild(child);
}

/** Leaves nodes in the place of one, in order; what has no parent stays as it is. */
export function replaceByAll(node: ChildNode, others: Iterable<Node>): void {
  const parent = node.parentNode;
  if (!parent) return;
  for (const other of others) parent.insertBefore(other, node);
  node.remove();
}

/** Leaves an element's children in its place. */
export function unwrap(element: Element): void {
  replaceByAll(element, [...element.childNodes]);
}

/** What stays of a box that goes, in order: each of its nodes that does not go, out of every box in it that does. */
function whatStays(box: Element, goes: ReadonlySet<Node>): ChildNode[] {
  const found: ChildNode[] = [];
  let node: ChildNode | null = box.firstChild;
  while (node) {
    if (!goes.has(node)) found.push(node);
    let next: Node | null = goes.has(node) ? node.firstChild : null;
    for (let at: Node | null = node; !next && at && at !== box; at = at.parentNode) next = at.nextSibling;
    node = next as ChildNode | null;
  }
  return found;
}

/**
 * Leaves the children of many elements in their places. Every node is moved once: one by one, boxes in boxes would each be
 * moved with all that is in them, and a browser tells every node of it.
 */
export function unwrapAll(elements: ReadonlySet<Element>): void {
  const outermost = [...elements].filter(
    ({ parentElement }) => !parentElement || !elements.has(parentElement),
  );
  for (const element of outermost) replaceByAll(element, whatStays(element, elements));
}
