import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

/**
 * Removes log-in and register boxes: lines that are nothing but that, with the box that holds nothing else. Needed by
 * aoc.media and by sites that ask for it in the middle of a text.
 */
export const login: CleanRule = {
  id: 'login',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines) {
      if (!lexicon.is('login', text) || !isWholeBlock(element, survey)) continue;
      if (!element.closest('kbd, table, dl')) remove(enclosingBox(root, element, survey, 200));
    }
  },
};
