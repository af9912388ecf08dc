import { textLength } from '../measure';
import type { CleanRule } from './rule';

/** Share of a list's text that stands in links to places on the page. */
const SHARE = 0.8;
const LEAST_LINKS = 3;
const HEADING = 60;

/** Removes tables of contents: lists of links to places on the page itself, and the heading over them. */
export const contents: CleanRule = {
  id: 'contents',
  apply(root, { url, survey, remove }) {
    const page = url.split('#')[0] ?? '';
    for (const list of root.querySelectorAll('ul, ol, dl, nav')) {
      if (!root.contains(list) || list.parentElement?.closest('ul, ol') || survey.position(list) > 0.5)
        continue;
      const links = [...list.querySelectorAll('a[href]')];
      const inner = links.filter((link) => {
        const href = link.getAttribute('href') ?? '';
        return href.startsWith('#') || href.startsWith(`${page}#`);
      });
      const length = inner.reduce((sum, link) => sum + textLength(link), 0);
      // Notes link back with a sign each; contents link with words.
      if (inner.length < LEAST_LINKS || length < SHARE * textLength(list) || length < 8 * inner.length)
        continue;
      const before = list.previousElementSibling ?? list.parentElement?.previousElementSibling;
      if (
        before &&
        textLength(before) < HEADING &&
        /^(?:h[1-6]|p|div|strong|label|span)$/.test(before.localName) &&
        /\S/.test(before.textContent ?? '') &&
        !/[.!?…]\s*$/.test(before.textContent ?? '') &&
        (before.matches('h1, h2, h3, h4, h5, h6') ? isContentsHeading(before) : !before.querySelector('img'))
      )
        remove(before);
      remove(list);
    }
  },
};

/** A real heading goes only where nothing but the list stands under it. */
function isContentsHeading(heading: Element): boolean {
  const after = heading.nextElementSibling?.nextElementSibling;
  return (
    !after ||
    /^h[1-6]$/.test(after.localName) ||
    /inhalt|content|sommaire|índice|indice|目次|目录|spis|inhoud/i.test(heading.textContent ?? '')
  );
}
