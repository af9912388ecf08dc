/** Appends all children of one node to another. One by one, as a call can't take as many arguments as a page has nodes. */
export function moveChildren(from: Node, to: Node): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.appendChild(child);
}

/** Replaces a node with others, in order. Does nothing if it has no parent. */
export function replaceByAll(node: ChildNode, others: Iterable<Node>): void {
  const parent = node.parentNode;
  if (!parent) return;
  for (const other of others) parent.insertBefore(other, node);
  node.remove();
}

/** Replaces an element with its children. */
export function unwrap(element: Element): void {
  replaceByAll(element, [...element.childNodes]);
}

/** The nodes left, in order, after unwrapping a box and every box inside it that is in `unwrapped`. */
function listRemaining(box: Element, unwrapped: ReadonlySet<Node>): ChildNode[] {
  const remaining: ChildNode[] = [];
  let node: ChildNode | null = box.firstChild;
  while (node) {
    if (!unwrapped.has(node)) remaining.push(node);
    let next: Node | null = unwrapped.has(node) ? node.firstChild : null;
    for (
      let ancestor: Node | null = node;
      !next && ancestor && ancestor !== box;
      ancestor = ancestor.parentNode
    )
      next = ancestor.nextSibling;
    node = next as ChildNode | null;
  }
  return remaining;
}

/**
 * Replaces many elements with their children, moving each node only once. One by one, nested boxes would move all their
 * content again and again, and the browser would notify every node.
 */
export function unwrapAll(elements: ReadonlySet<Element>): void {
  const outermost = [...elements].filter(
    ({ parentElement }) => !parentElement || !elements.has(parentElement),
  );
  for (const element of outermost) replaceByAll(element, listRemaining(element, elements));
}
