import { linkShare, textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

const NAME =
  /(?:^|[\s_-])(?:(?:post-?|entry-?|article-?)?(?:tags?|tag-?(?:list|cloud|links)|categories|cat-links|tags-links)|breadcrumbs?|fil-?d-?ariane|entry-footer|post-?meta)(?=$|[\s_-])/;

/** The number of a section, a figure or an entry is called a tag too (LaTeXML), and stands in its line. */
const LINE = 'h1, h2, h3, h4, h5, h6, p, li, dt, td, th, caption, figcaption';

/** Removes tag lists and breadcrumbs: lists that are nearly all links, named so or opened by the word. */
export const tags: CleanRule = {
  id: 'tags',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        NAME.test(name) &&
        !survey.holdsProse(element) &&
        (linkShare(element) > 0.6 || (textLength(element) < 60 && !element.parentElement?.closest(LINE)))
      )
        remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element) || !lexicon.starts('tags', text)) continue;
      const box = enclosingBox(root, element, survey, 300);
      const edge = survey.position(element);
      if ((edge === 0 || edge === 1) && box.querySelectorAll('a').length > 0 && linkShare(box) > 0.3)
        remove(box);
    }
  },
};
