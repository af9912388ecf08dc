import { textLength } from '../measure';
import { PRINT_HIDDEN_ATTRIBUTE } from '../snapshot/print-hidden';
import type { CleanRule } from './rule';

/** Sites hide images and players from print, and longer text is part of the article even if it's hidden. */
const CONTENT_SELECTOR = 'img, picture, video, audio, math, table, pre, figure';
const MAX_LENGTH = 600;

/**
 * Removes short elements without media that the page hides when printed. Needed by the drafts on tools.ietf.org; most sites
 * hide their controls this way.
 */
export const printHidden: CleanRule = {
  id: 'print-hidden',
  apply(root, { remove }) {
    for (const element of root.querySelectorAll(`[${PRINT_HIDDEN_ATTRIBUTE}]`))
      if (
        !element.matches(CONTENT_SELECTOR) &&
        !element.querySelector(CONTENT_SELECTOR) &&
        textLength(element) < MAX_LENGTH
      )
        remove(element);
  },
};
