import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

const NAME =
  /(?:^|[\s_-])(?:author-?(?:box|bio|info|card|profile|description|about|block|details|section)|about-?(?:the-)?author|post-?author|bio-?box|saboxplugin\w*|autor-?\w*|auteur-?\w*)(?=$|[\s_-])/;
const BIOGRAPHY = 1200;
/** After this share of the article's paragraphs a box about the author is an afterword. */
const END = 0.75;

/** Removes biographies after the article; a byline before it belongs to `headline`. Sources: WordPress, Simple Author Box. */
export const authorBox: CleanRule = {
  id: 'author-box',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        NAME.test(name) &&
        !survey.exceeds(element, BIOGRAPHY) &&
        textLength(element) < BIOGRAPHY &&
        survey.position(element) >= END
      )
        remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element) || text.length > 70 || !lexicon.starts('author', text)) continue;
      if (element.closest('td, dd, blockquote, figcaption') || survey.position(element) < END) continue;
      const box = enclosingBox(root, element, survey, BIOGRAPHY);
      const next = box.nextElementSibling;
      const isHeading = /^h[1-6]$/.test(box.localName);
      if (isHeading && next && textLength(next) < BIOGRAPHY / 2 && !next.nextElementSibling) remove(next);
      remove(box);
    }
  },
};
