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
