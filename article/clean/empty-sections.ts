import { normaliseLine } from '../phrases/normalise-line';
import type { CleanRule } from './rule';

const MEDIA_SELECTOR = 'img, picture, video, audio, iframe, math, table, pre, hr';

/** Whether nothing visible stands between two elements. */
function isNothingBetween(first: Element, second: Element): boolean {
  const range = first.ownerDocument.createRange();
  range.setStartAfter(first);
  range.setEndBefore(second);
  if (range.toString().trim()) return false;
  return range.cloneContents().querySelector(MEDIA_SELECTOR) === null;
}

/**
 * Removes the heading of a list of other pages ("See also") that the article has without its list; `trailing-headings` does so
 * at the article's end only. Other headings stay, as a chapter's first section may follow the chapter's name.
 */
export const emptySections: CleanRule = {
  id: 'empty-sections',
  apply(root, { lexicon, remove }) {
    const headings = [...root.querySelectorAll('h2, h3, h4, h5, h6')];
    for (const [index, heading] of headings.entries()) {
      const next = headings[index + 1];
      if (!next || next.localName > heading.localName) continue;
      const text = normaliseLine(heading.textContent ?? '');
      if (!lexicon.is('related', text) && !lexicon.is('teaser', text)) continue;
      if (isNothingBetween(heading, next)) remove(heading);
    }
  },
};
