import type { CleanRule } from './rule';

const BLOCKS =
  'p, div, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, blockquote, figure, section, summary';
const MEDIA = 'img, picture, video, audio, iframe, math, table, pre, hr';
/** A longer line that ends with a colon says something of its own. */
const LONGEST_LINE = 80;
/** An article ends in no more than so many lines that lead nowhere. */
const MOST = 3;

/** An innermost block with text or media in it. */
function isShown(block: Element): boolean {
  if (block.querySelector(BLOCKS)) return false;
  return (
    block.matches(MEDIA) || block.querySelector(MEDIA) !== null || (block.textContent ?? '').trim() !== ''
  );
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
export const trailingHeadings: CleanRule = {
  id: 'dangling',
  apply(root, { remove }) {
    let removed = 0;
    // From the end; a box is met after what was in it, and counts by what is left.
    for (const block of [...root.querySelectorAll(`${BLOCKS}, ${MEDIA}`)].reverse()) {
      if (!isShown(block)) continue;
      if (removed === MOST || !leadsNowhere(block) || !isLastText(root, block)) return;
      remove(block);
      removed++;
    }
  },
};
