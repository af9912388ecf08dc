import type { CleanRule } from './rule';
import { boxOf } from './survey';

/** Removes log-in and register boxes: lines that are nothing but that, with the box that holds nothing else. */
export const login: CleanRule = {
  id: 'login',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines)
      if (
        lexicon.is('login', text) &&
        !element.closest('p, td, dd, pre, code, kbd')?.textContent?.trim().includes('. ')
      )
        if (!element.closest('code, kbd, pre, table'))
          remove(standsAlone(element) ? boxOf(root, element, survey, 200) : element);
  },
};

/** A word in a sentence is prose; a link or line that is all of its block is a button. */
function standsAlone(element: Element): boolean {
  const block = element.closest('p, li, div, h1, h2, h3, h4, h5, h6') ?? element;
  return (block.textContent ?? '').trim().length <= (element.textContent ?? '').trim().length + 3;
}
