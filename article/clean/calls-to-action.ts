import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

/** Maximum text length, in characters, of the rating stars or buttons around a call to action. */
const MAX_BOX_LENGTH = 240;
/** Before this share of the article, a whole sentence may be prose even if it starts like a call to action. */
const MIN_SENTENCE_POSITION = 0.8;

/**
 * Removes requests to the reader: rate the article ("Was this article helpful?"), donate, get the app, report a mistake.
 * Sources: WP-PostRatings, kk Star Ratings, Rate My Post; common closing lines of newspapers.
 */
export const callsToAction: CleanRule = {
  id: 'calls-to-action',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines) {
      if (!lexicon.starts('appeal', text) || !root.contains(element) || !isWholeBlock(element, survey))
        continue;
      if (element.closest('blockquote, pre, table, figure')) continue;
      const isSentence = /[.。]\s*$/.test((element.textContent ?? '').trim());
      if (isSentence && survey.position(element) < MIN_SENTENCE_POSITION) continue;
      remove(enclosingBox(root, element, survey, MAX_BOX_LENGTH));
    }
  },
};
