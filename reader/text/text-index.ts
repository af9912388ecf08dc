import { TEXT_BLOCKS } from './blocks';

/** Between the texts of two blocks: a paragraph separator, which no article's text holds. */
export const BLOCK_END = '\u2029';

/**
 * The text of an element as one string, and the way from its offsets (UTF-16 units) to the document and back. Find, the
 * voice, the sentences in focus and reading positions all use it, so an offset means the same in each.
 */
export interface TextIndex {
  text: string;
  /** The range of the document from one offset to another. */
  range(start: number, end: number): Range;
  /**
   * The offset of a point of the document: of a node, or of a place in a text node. Of a node without text, the first
   * offset after it; the text's length if none follows.
   */
  offsetOf(node: Node, offset?: number): number;
}

interface TextPiece {
  node: Text;
  start: number;
}

/** Index of the first element for which `isWanted` holds; the length if none. They must be in order: all after it too. */
function bisect<T>(list: readonly T[], isWanted: (element: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && isWanted(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Indexes an element's text nodes but those whose parent `skip` names; `BLOCK_END` stands between the texts of two blocks. */
export function createTextIndex(root: Element, skip?: (parent: Element) => boolean): TextIndex {
  const view = root.ownerDocument;
  const pieces: TextPiece[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = view.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The words on both sides of a line break are two.
    if (node.nodeName === 'BR') text += '\n';
    const parent = node.parentElement;
    if (node.nodeType !== Node.TEXT_NODE || !parent || skip?.(parent)) continue;
    const own = parent.closest(TEXT_BLOCKS);
    if (own !== block && text) text += BLOCK_END;
    block = own;
    pieces.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  const pieceAt = (offset: number) => pieces[bisect(pieces, ({ start }) => start > offset) - 1];
  return {
    text,
    range(start, end) {
      const range = view.createRange();
      const [first, last] = [pieceAt(start), pieceAt(Math.max(start, end - 1))];
      if (first) range.setStart(first.node, Math.min(first.node.length, start - first.start));
      if (last) range.setEnd(last.node, Math.min(last.node.length, end - last.start));
      return range;
    },
    offsetOf(node, offset = 0) {
      // A piece in the node counts as following it.
      const found =
        pieces[
          bisect(
            pieces,
            (piece) => piece.node === node || (node.compareDocumentPosition(piece.node) & 4) !== 0,
          )
        ];
      if (!found) return text.length;
      return found.node === node ? found.start + Math.min(offset, found.node.length) : found.start;
    },
  };
}

/** Indexes the text of one block without that of the blocks in it, and without what `skip` names. */
export function createBlockIndex(block: HTMLElement, skip?: (parent: Element) => boolean): TextIndex {
  return createTextIndex(
    block,
    (parent) => parent.closest(TEXT_BLOCKS) !== block || (skip?.(parent) ?? false),
  );
}
