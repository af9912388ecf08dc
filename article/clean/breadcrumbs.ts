import type { CleanRule } from './rule';

/** The longest way from a site's front to an article, in characters. */
const LONGEST = 240;
/** Names one after the other, with arrows between them; no sentence. */
const WAY = /^[>»›\s]*[^.!?>»›«]{1,80}(?:\s[>»›]\s*[^.!?>»›«]{1,140})+[>»›\s]*$/;

/**
 * Removes the way from a site's front to the article ("Home > Politics > Europe") before its first paragraph. Needed by
 * www.gruen-digital.de and by the page "hukumusume" of Readability's own tests.
 */
export const breadcrumbs: CleanRule = {
  id: 'breadcrumbs',
  apply(root, { survey, remove }) {
    for (const block of root.querySelectorAll('p, div, nav, ul, ol, span, section')) {
      if (survey.holdsProse(block)) continue;
      // In document order: all that follows stands after the first paragraph too.
      if (survey.position(block) > 0) return;
      if (survey.exceeds(block, LONGEST)) continue;
      const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text.length > LONGEST || !WAY.test(text)) continue;
      const steps = text.split(/[>»›]/).length;
      if (steps > 2 || block.querySelector('a')) remove(block);
    }
  },
};
