import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

const AUTHOR_BOX_NAME =
  /(?:^|[\s_-])(?:author-?(?:box|bio|info|card|profile|description|about|block|details|section)|about-?(?:the-)?author|post-?author|article-?author|bio-?box|saboxplugin\w*|autor-?\w*|auteur-?\w*)(?=$|[\s_-])/;
const MAX_BIOGRAPHY_LENGTH = 1200;
/** A box about the author after this share of the paragraphs is an afterword. */
const MIN_POSITION = 0.75;

/** Removes biographies after the article; `headline` handles bylines before it. Sources: WordPress, Simple Author Box. */
export const authorBox: CleanRule = {
  id: 'author-box',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        AUTHOR_BOX_NAME.test(name) &&
        !survey.exceeds(element, MAX_BIOGRAPHY_LENGTH) &&
        textLength(element) < MAX_BIOGRAPHY_LENGTH &&
        survey.position(element) >= MIN_POSITION
      )
        remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element) || text.length > 70 || !lexicon.starts('author', text)) continue;
      if (element.closest('td, dd, blockquote, figcaption') || survey.position(element) < MIN_POSITION)
        continue;
      const box = enclosingBox(root, element, survey, MAX_BIOGRAPHY_LENGTH);
      const next = box.nextElementSibling;
      const isHeading = /^h[1-6]$/.test(box.localName);
      if (isHeading && next && textLength(next) < MAX_BIOGRAPHY_LENGTH / 2 && !next.nextElementSibling)
        remove(next);
      remove(box);
    }
  },
};
