import { textLength } from '../measure';
import { PRINT_HIDDEN_ATTRIBUTE } from '../snapshot/print-hidden';
import type { CleanRule } from './rule';

/** Sites leave pictures and players out of print; a longer text is an article's own, whatever print does with it. */
const CONTENT = 'img, picture, video, audio, math, table, pre, figure';
const MOST = 600;

/**
 * Removes what the page itself leaves out when it is printed, where it is short and no picture. Needed by the drafts of
 * tools.ietf.org; most sites hide their controls by this means.
 */
export const printHidden: CleanRule = {
  id: 'print-hidden',
  apply(root, { remove }) {
    for (const element of root.querySelectorAll(`[${PRINT_HIDDEN_ATTRIBUTE}]`))
      if (!element.matches(CONTENT) && !element.querySelector(CONTENT) && textLength(element) < MOST)
        remove(element);
  },
};
