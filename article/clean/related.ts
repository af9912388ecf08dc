import { linkShare, textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox, findSection, type TextSurvey } from './text-blocks';

const NAME =
  /(?:^|[\s_-])(?:related(?:-?\w+)?|recommend\w*(?:-?\w+)?|read-?(?:also|next)|see-?also|jp-relatedposts|yarpp\w*|more-?(?:stories|articles|from)|most-?(?:read|popular)|trending|teasers?|lire-?aussi|a-lire\w*|crp_related|wp-block-embed-related|post-?navigation|nav-?links|prev-?next|up-?next)(?=$|[\s_-])/;
/** A teaser line: a label, a colon perhaps, and a link with the other article's title. */
const TEASER = 260;

/** Removes lists of other articles, and teasers for them inside the body. Sources: Jetpack, YARPP; lines by their words. */
export const related: CleanRule = {
  id: 'related',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (NAME.test(name) && (!survey.holdsProse(element) || linkShare(element) > 0.5)) remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      if (lexicon.is('related', text) && isHeading(element, survey)) {
        for (const part of findSection(root, element, survey)) remove(part);
      } else if (lexicon.starts('teaser', text) && isTeaser(element, survey)) {
        remove(enclosingBox(root, element, survey, TEASER));
      }
    }
  },
};

/** A heading by name or by looks: a line of its own, not a link into the article's own notes. */
function isHeading(element: Element, read: TextSurvey): boolean {
  if (/^h[1-6]$/.test(element.localName)) return true;
  const block = element.closest('p, li, div, section, aside, td, dd');
  if (!block || block.matches('td, dd')) return false;
  const most = textLength(element) + 2;
  return !read.exceeds(block, most) && textLength(block) <= most;
}

/** One short line, most of it a link away from the page, the label before it. */
function isTeaser(element: Element, read: TextSurvey): boolean {
  if (!element.matches('p, div, li, aside, section, h2, h3, h4, h5, h6, a, strong')) return false;
  const block = element.closest('p, div, li, aside, section, h2, h3, h4, h5, h6') ?? element;
  if (read.exceeds(block, TEASER) || textLength(block) > TEASER || block.closest('td, blockquote, figure'))
    return false;
  const links = [...block.querySelectorAll('a[href]:not([href^="#"])')];
  return links.length > 0 && linkShare(block) > 0.35 && !/[.!?]\s+\S/.test(outside(block, links));
}

/** A block's text outside its links. */
function outside(block: Element, links: Element[]): string {
  return links.reduce((text, link) => text.replace(link.textContent ?? '', ''), block.textContent ?? '');
}
