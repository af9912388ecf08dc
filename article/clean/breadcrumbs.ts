import { foldSpaces } from '../dom/fold-spaces';
import type { CleanRule } from './rule';

/** Maximum length of a breadcrumb trail, in characters. */
const MAX_LENGTH = 240;
/** Names separated by arrows, without sentence punctuation. */
const TRAIL = /^[>»›\s]*[^.!?>»›«]{1,80}(?:\s[>»›]\s*[^.!?>»›«]{1,140})+[>»›\s]*$/;

/**
 * Removes breadcrumb trails ("Home > Politics > Europe") before the first paragraph. Needed by www.gruen-digital.de and by
 * the page "hukumusume" from Readability's tests.
 */
export const breadcrumbs: CleanRule = {
  id: 'breadcrumbs',
  apply(root, { survey, remove }) {
    for (const block of root.querySelectorAll('p, div, nav, ul, ol, span, section')) {
      if (survey.holdsProse(block)) continue;
      // Blocks are in document order, so all that follow are after the first paragraph too.
      if (survey.position(block) > 0) return;
      if (survey.exceeds(block, MAX_LENGTH)) continue;
      const text = foldSpaces(block.textContent);
      if (text.length > MAX_LENGTH || !TRAIL.test(text)) continue;
      const steps = text.split(/[>»›]/).length;
      if (steps > 2 || block.querySelector('a')) remove(block);
    }
  },
};
