/** Structures to keep around a selection that starts and ends inside them. */
const KEPT_STRUCTURES =
  'p, li, ul, ol, dl, dd, dt, table, thead, tbody, tr, td, th, pre, code, blockquote, figure, h1, h2, h3, h4, h5, h6, a, b, strong, i, em, q';

/** A range's contents, wrapped in copies of the structures that contain the range. */
function cloneContents(range: Range): Node {
  let inner: Node = range.cloneContents();
  const container = range.commonAncestorContainer;
  let ancestor = container.nodeType === 1 ? (container as Element) : container.parentElement;
  for (; ancestor?.matches(KEPT_STRUCTURES); ancestor = ancestor.parentElement) {
    const shell = ancestor.cloneNode(false);
    shell.appendChild(inner);
    inner = shell;
  }
  return inner;
}

/** The user's selection as a new element; null if nothing is left of it. `ranges` must be in the prepared copy. */
export function findSelectedRoot(copy: Document, ranges: readonly Range[]): Element | null {
  const root = copy.createElement('div');
  for (const range of ranges) {
    // A bare text node becomes a paragraph.
    const contents = cloneContents(range);
    const block = copy.createElement(contents.nodeType === 3 ? 'p' : 'div');
    block.append(contents);
    root.append(block);
  }
  return (root.textContent ?? '').trim() ? root : null;
}
