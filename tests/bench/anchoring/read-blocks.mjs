// The texts of an article's blocks, as the text index of the reader sees them (reader/text/text-index.ts).
import { parseFragment } from 'parse5';

const TEXT_BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd pre blockquote figure figcaption summary address div section article td th'.split(
    ' ',
  ),
);

/** The texts of all blocks of markup that have any. */
export function readBlocks(html) {
  const blocks = [];
  let current = null;
  const visit = (node, block) => {
    if (node.nodeName === 'br' && blocks.length) blocks[blocks.length - 1] += '\n';
    if (node.nodeName === '#text') {
      if (block !== current || !blocks.length) blocks.push('');
      current = block;
      blocks[blocks.length - 1] += node.value;
    }
    for (const child of node.childNodes ?? []) visit(child, TEXT_BLOCKS.has(node.nodeName) ? node : block);
  };
  visit(parseFragment(html), null);
  return blocks.filter((text) => text.trim());
}
