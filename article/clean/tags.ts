import { linkShare, textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

const TAGS_NAME =
  /(?:^|[\s_-])(?:(?:post-?|entry-?|article-?)?(?:tags?|tag-?(?:list|cloud|links)|categories|cat-links|tags-links)|breadcrumbs?|fil-?d-?ariane|entry-footer|post-?meta)(?=$|[\s_-])/;

/** In these lines a "tag" may be the number of a section, figure or entry (LaTeXML). */
const NUMBERED_SELECTOR = 'h1, h2, h3, h4, h5, h6, p, li, dt, td, th, caption, figcaption';

/** Removes tag lists and breadcrumbs: lists that are nearly all links, recognised by class name or by their label. */
export const tags: CleanRule = {
  id: 'tags',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        TAGS_NAME.test(name) &&
        !survey.holdsProse(element) &&
        (linkShare(element) > 0.6 ||
          (textLength(element) < 60 && !element.parentElement?.closest(NUMBERED_SELECTOR)))
      )
        remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element) || !lexicon.starts('tags', text)) continue;
      const box = enclosingBox(root, element, survey, 300);
      const position = survey.position(element);
      if ((position === 0 || position === 1) && box.querySelectorAll('a').length > 0 && linkShare(box) > 0.3)
        remove(box);
    }
  },
};
