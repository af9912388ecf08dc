import { textLength } from '../measure';
import type { CleanRule } from './rule';

/** Names of links that lead past something. */
const SKIP_NAME = /(?:^|[\s_-])(?:skip|jump)(?:-?(?:to|past|link|nav|ad|promo)\w*)?(?=$|[\s_-])/;
/** A longer link, in characters, says more than where it leads. */
const MAX_LINK_LENGTH = 60;

/** Whether a link leads past something on the page: it says so by its name, or its target does. */
function leadsPast(link: Element, name: string): boolean {
  const target = (link.getAttribute('href') ?? '').toLowerCase().split('#')[1] ?? '';
  return SKIP_NAME.test(name) || /^(?:after|end|skip|past)[-_]/.test(target);
}

/** Removes links that lead past something on the page ("Skip this"), which mean nothing in the article. */
export const skipLinks: CleanRule = {
  id: 'skip-links',
  apply(root, { survey, remove }) {
    const names = new Map(survey.named.map(({ element, name }) => [element, name]));
    for (const link of root.querySelectorAll('a[href*="#"]')) {
      if (textLength(link) > MAX_LINK_LENGTH) continue;
      const block = link.closest('p, div, li, section');
      const isAlone = !block || textLength(block) === textLength(link);
      const holder = link.parentElement;
      const name = `${names.get(link) ?? ''} ${(holder && isAlone && names.get(holder)) || ''}`;
      if (isAlone && leadsPast(link, name)) remove(link);
    }
  },
};
