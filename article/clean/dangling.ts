import type { CleanRule } from './rule';

const BLOCKS =
  'p, div, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, blockquote, figure, section, summary';
const MEDIA = 'img, picture, video, audio, iframe, math, table, pre, hr';
/** A longer line that ends with a colon says something of its own. */
const LONGEST_LINE = 80;
/** An article ends in no more than so many lines that lead nowhere. */
const MOST = 3;

/** The last innermost block with text or media in it. */
function lastBlock(root: Element): Element | null {
  const blocks = root.querySelectorAll(`${BLOCKS}, ${MEDIA}`);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block || block.querySelector(BLOCKS)) continue;
    if (block.matches(MEDIA) || block.querySelector(MEDIA) || (block.textContent ?? '').trim()) return block;
  }
  return null;
}

/** A heading, or a line like "Read on:"; what it led to is gone. */
function leadsNowhere(block: Element): boolean {
  const text = (block.textContent ?? '').trim();
  if (/^h[1-6]$/.test(block.localName)) return !block.querySelector(MEDIA);
  return block.matches('p, div') && text.length <= LONGEST_LINE && /[:：]$/.test(text);
}

/** Text after the last block, outside any: then nothing dangles. */
function isLastText(root: Element, block: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  walker.currentNode = block;
  while (walker.nextNode())
    if (!block.contains(walker.currentNode) && (walker.currentNode.nodeValue ?? '').trim()) return false;
  return true;
}

/** Removes headings and lines with a colon that nothing follows any more; runs when the other rules have removed theirs. */
export const dangling: CleanRule = {
  id: 'dangling',
  apply(root, { remove }) {
    for (let count = 0; count < MOST; count++) {
      const block = lastBlock(root);
      if (!block || !leadsNowhere(block) || !isLastText(root, block)) return;
      remove(block);
    }
  },
};
