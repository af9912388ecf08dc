/** Between blocks of a text map: a paragraph separator, which no article's text holds. */
export const BLOCK_END = '\u2029';

/** The text of an element as one string, and the way from its offsets back to the nodes. */
export interface TextIndex {
  text: string;
  /** The range of the document from one offset to another. */
  range(start: number, end: number): Range;
  /** The offset at which a node's text begins, or the first after it; the text's length where none follows. */
  offsetOf(node: Node): number;
}

interface Piece {
  node: Text;
  start: number;
}

const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, figure, figcaption, summary, address, div, td, th';

/** Maps the text nodes of an element, with `BLOCK_END` wherever one block's text ends and another's begins. */
export function createTextIndex(root: HTMLElement, skip?: (parent: Element) => boolean): TextIndex {
  const view = root.ownerDocument;
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = view.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A line's end is no word's middle.
    if (node.nodeName === 'BR') text += '\n';
    const parent = node.parentElement;
    if (node.nodeType !== Node.TEXT_NODE || !parent || skip?.(parent)) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block && text) text += BLOCK_END;
    block = own;
    pieces.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  /** The piece that holds an offset, by halving. */
  const pieceAt = (offset: number): Piece | undefined => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  return {
    text,
    range(start, end) {
      const range = view.createRange();
      const [first, last] = [pieceAt(start), pieceAt(Math.max(start, end - 1))];
      if (first) range.setStart(first.node, Math.min(first.node.length, start - first.start));
      if (last) range.setEnd(last.node, Math.min(last.node.length, end - last.start));
      return range;
    },
    offsetOf(node) {
      let [low, high] = [0, pieces.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const piece = pieces[middle]?.node;
        // In it or after it: both count as following.
        if (piece && piece !== node && !(node.compareDocumentPosition(piece) & 4)) low = middle + 1;
        else high = middle;
      }
      return pieces[low]?.start ?? text.length;
    },
  };
}
