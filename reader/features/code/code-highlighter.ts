import type { FeatureHost } from '../feature';
import type { Kind, Span } from './spans';

/** Maximum number of coloured spans in an article; more would be slow. */
const MAX_SPANS = 12_000;

/** A text node and its offset in its block. */
interface TextPiece {
  node: Text;
  start: number;
}

function textPieces(block: HTMLElement): TextPiece[] {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* text */);
  const pieces: TextPiece[] = [];
  for (let start = 0; walker.nextNode(); ) {
    const node = walker.currentNode as Text;
    pieces.push({ node, start });
    start += node.data.length;
  }
  return pieces;
}

/**
 * Creates a function that colours a code block, using CSS custom highlights. They add no elements, so find, copying and
 * listening see the same text. In browsers without them, code isn't coloured.
 */
export function createCodeHighlighter(
  host: FeatureHost,
): (block: HTMLElement, spans: readonly Span[]) => void {
  const { window, document: view } = host;
  const registry = window.CSS.highlights as HighlightRegistry | undefined;
  const highlights = new Map<Kind, Highlight>();
  let count = 0;
  if (!registry) return () => {};
  host.signal.addEventListener('abort', () => {
    for (const kind of highlights.keys()) registry.delete(`code-${kind}`);
  });
  const getHighlight = (kind: Kind): Highlight => {
    const existing = highlights.get(kind);
    if (existing) return existing;
    const highlight = new window.Highlight();
    // Below the highlights for search results, speech and selection.
    highlight.priority = -1;
    highlights.set(kind, highlight);
    registry.set(`code-${kind}`, highlight);
    return highlight;
  };
  return (block, spans) => {
    const pieces = textPieces(block);
    let index = 0;
    for (const { start, end, kind } of spans) {
      if (count++ > MAX_SPANS) return;
      while (index + 1 < pieces.length && (pieces[index + 1]?.start ?? 0) <= start) index++;
      let last = index;
      while (last + 1 < pieces.length && (pieces[last + 1]?.start ?? 0) < end) last++;
      const [from, to] = [pieces[index], pieces[last]];
      if (!from || !to || end - to.start > to.node.data.length) continue;
      const range = view.createRange();
      range.setStart(from.node, start - from.start);
      range.setEnd(to.node, end - to.start);
      getHighlight(kind).add(range);
    }
  };
}
