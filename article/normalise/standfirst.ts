import { STANDFIRST_ATTRIBUTE } from '../main-content/standfirst';
import type { NormaliseStep } from './step';

/** Maximum length of what may stand above a standfirst besides pictures, in characters: their captions. */
const MAX_LENGTH_ABOVE = 400;
const PICTURES = 'figure, img, picture, video';
const TEXT_BLOCKS = 'p, li, pre, blockquote, table, h2, h3, h4, h5, h6';

/** Whether there is nothing above an element but pictures with their captions. */
function isUnderPictures(root: Element, element: Element): boolean {
  const above = root.ownerDocument.createRange();
  above.setStart(root, 0);
  above.setEndBefore(element);
  if (above.toString().trim().length > MAX_LENGTH_ABOVE) return false;
  const blocks = above.cloneContents().querySelectorAll(TEXT_BLOCKS);
  return [...blocks].every(
    (block) =>
      !block.textContent?.trim() ||
      block.closest(PICTURES) !== null ||
      block.querySelector(PICTURES) !== null,
  );
}

/**
 * Puts the standfirst's paragraphs at the top, above the pictures. What has text of the article before it is none.
 */
export const standfirst: NormaliseStep = (root) => {
  const marked = [...root.querySelectorAll(`[${STANDFIRST_ATTRIBUTE}]`)];
  const [first] = marked;
  if (!first) return;
  const isFirst =
    first.localName === 'p' &&
    !first.closest('li, blockquote, table, figure') &&
    isUnderPictures(root, first);
  // Its paragraphs follow one another.
  const end = isFirst
    ? marked.findIndex((block, index) => index > 0 && block.previousElementSibling !== marked[index - 1])
    : 0;
  const kept = end < 0 ? marked : marked.slice(0, isFirst ? end : 0);
  for (const block of marked) if (!kept.includes(block)) block.removeAttribute(STANDFIRST_ATTRIBUTE);
  root.prepend(...kept);
};
