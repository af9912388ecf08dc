import type { CleanRule } from './rule';

const BLOCK_SELECTOR =
  'p, div, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, blockquote, figure, section, summary';
const MEDIA_SELECTOR = 'img, picture, video, audio, iframe, math, table, pre, hr';
/** Maximum length of a line with a colon, in characters; a longer one is meaningful by itself. */
const MAX_LINE_LENGTH = 80;
/** An article ends with at most this many leftover lines. */
const MAX_REMOVED = 3;

/** Whether a block is innermost and has text or media. */
function isVisibleBlock(block: Element): boolean {
  if (block.querySelector(BLOCK_SELECTOR)) return false;
  return (
    block.matches(MEDIA_SELECTOR) ||
    block.querySelector(MEDIA_SELECTOR) !== null ||
    (block.textContent ?? '').trim() !== ''
  );
}

/** Whether a block is a heading or a line like "Read on:", without what it introduced. */
function isDangling(block: Element): boolean {
  const text = (block.textContent ?? '').trim();
  if (/^h[1-6]$/.test(block.localName)) return !block.querySelector(MEDIA_SELECTOR);
  return block.matches('p, div') && text.length <= MAX_LINE_LENGTH && /[:：]$/.test(text);
}

/** Whether no text outside any block follows the last block. */
function isLastText(root: Element, block: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  walker.currentNode = block;
  while (walker.nextNode())
    if (!block.contains(walker.currentNode) && (walker.currentNode.nodeValue ?? '').trim()) return false;
  return true;
}

/** Removes headings and lines with a colon that nothing follows any more; runs after the rules that remove content. */
export const trailingHeadings: CleanRule = {
  id: 'trailing-headings',
  apply(root, { remove }) {
    let removed = 0;
    // From the end: a box comes after its content, and is judged by what is left of it.
    for (const block of [...root.querySelectorAll(`${BLOCK_SELECTOR}, ${MEDIA_SELECTOR}`)].reverse()) {
      if (!isVisibleBlock(block)) continue;
      if (removed === MAX_REMOVED || !isDangling(block) || !isLastText(root, block)) return;
      remove(block);
      removed++;
    }
  },
};
