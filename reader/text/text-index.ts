import { bisect } from '../../article/bisect';
import { TEXT_BLOCKS } from './blocks';

/** Separates the texts of two blocks: a paragraph separator, which no article contains. */
export const BLOCK_SEPARATOR = '\u2029';

/**
 * The text of an element as a single string, with the mapping between offsets (UTF-16 units) and the document. Find,
 * listening, focus and reading positions all use it, so offsets mean the same in each.
 */
export interface TextIndex {
  text: string;
  /** The document range between two offsets. */
  range(start: number, end: number): Range;
  /**
   * The offset of a node or of a position in a text node. For a node without text it is the first offset after it; the
   * text's length if none follows.
   */
  offsetOf(node: Node, offset?: number): number;
}

interface TextPiece {
  node: Text;
  start: number;
}

/**
 * Indexes an element's text nodes, except those whose parent matches `skip`. `BLOCK_SEPARATOR` separates the texts of blocks.
 */
export function createTextIndex(root: Element, skip?: (parent: Element) => boolean): TextIndex {
  const view = root.ownerDocument;
  const pieces: TextPiece[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = view.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A line break separates words.
    if (node.nodeName === 'BR') text += '\n';
    const parent = node.parentElement;
    if (node.nodeType !== Node.TEXT_NODE || !parent || skip?.(parent)) continue;
    const own = parent.closest(TEXT_BLOCKS);
    if (own !== block && text) text += BLOCK_SEPARATOR;
    block = own;
    pieces.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  const pieceAt = (offset: number) =>
    pieces[bisect(pieces.length, (index) => (pieces[index]?.start ?? 0) > offset) - 1];
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
      // A text node within `node` counts as following it.
      const isReached = (piece: Text | undefined) =>
        piece === node || (piece !== undefined && (node.compareDocumentPosition(piece) & 4) !== 0);
      const found = pieces[bisect(pieces.length, (index) => isReached(pieces[index]?.node))];
      if (!found) return text.length;
      return found.node === node ? found.start + Math.min(offset, found.node.length) : found.start;
    },
  };
}

/** Indexes the text of one block, without nested blocks and without what matches `skip`. */
export function createBlockIndex(block: HTMLElement, skip?: (parent: Element) => boolean): TextIndex {
  return createTextIndex(
    block,
    (parent) => parent.closest(TEXT_BLOCKS) !== block || (skip?.(parent) ?? false),
  );
}
