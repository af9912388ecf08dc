/** What a selection that begins and ends inside it is still part of. */
const KEPT =
  'p, li, ul, ol, dl, dd, dt, table, thead, tbody, tr, td, th, pre, code, blockquote, figure, h1, h2, h3, h4, h5, h6, a, b, strong, i, em, q';

/** One range's contents, inside copies of the structures that the range lies in. */
function contentsOf(range: Range): Node {
  let inner: Node = range.cloneContents();
  const common = range.commonAncestorContainer;
  let at = common.nodeType === 1 ? (common as Element) : common.parentElement;
  for (; at?.matches(KEPT); at = at.parentElement) {
    const shell = at.cloneNode(false);
    shell.appendChild(inner);
    inner = shell;
  }
  return inner;
}

/** What the reader selected, as an element of its own. Takes ranges of a prepared copy; null where nothing is left of them. */
export function findSelectedRoot(copy: Document, ranges: readonly Range[]): Element | null {
  const root = copy.createElement('div');
  for (const range of ranges) {
    // One paragraph alone is still a paragraph.
    const contents = contentsOf(range);
    const block = copy.createElement(contents.nodeType === 3 ? 'p' : 'div');
    block.append(contents);
    root.append(block);
  }
  return (root.textContent ?? '').trim() ? root : null;
}
