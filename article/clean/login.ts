import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

/**
 * Removes log-in and sign-up prompts: lines that consist of nothing else, with the box around them. Needed by aoc.media and
 * by other sites with a prompt in the middle of a text.
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
