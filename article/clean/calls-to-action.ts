import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

/** The most text, in characters, of a box of stars or of two buttons round what a page asks. */
const BOX = 240;
/** Before this share of the article a whole sentence may be prose, whatever it begins with. */
const LATE = 0.8;

/**
 * Removes what a page asks of its reader: to rate it ("Was this article helpful?"), to give money, to load its app, to name
 * a mistake. Sources: WP-PostRatings, kk Star Ratings, Rate My Post; the usual sentences of papers' last lines.
 */
export const callsToAction: CleanRule = {
  id: 'appeals',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines) {
      if (!lexicon.starts('appeal', text) || !root.contains(element) || !isWholeBlock(element, survey))
        continue;
      if (element.closest('blockquote, pre, table, figure')) continue;
      const sentence = /[.。]\s*$/.test((element.textContent ?? '').trim());
      if (sentence && survey.position(element) < LATE) continue;
      remove(enclosingBox(root, element, survey, BOX));
    }
  },
};
