import { linkShare, textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox, findSection, type TextSurvey } from './text-blocks';

const RELATED_NAME =
  /(?:^|[\s_-])(?:related(?:-?\w+)?|recommend\w*(?:-?\w+)?|read-?(?:also|next)|see-?also|jp-relatedposts|yarpp\w*|more-?(?:stories|articles|from)|most-?(?:read|popular)|trending|teasers?|lire-?aussi|a-lire\w*|crp_related|wp-block-embed-related|post-?navigation|nav-?links|prev-?next|up-?next|sqs-block-summary)(?=$|[\s_-])/;
/** Maximum length of a teaser, in characters: a label, perhaps a colon, and a link with the other article's title. */
const MAX_TEASER_LENGTH = 260;

/** Removes lists of related articles and teasers inside the body. Sources: Jetpack, YARPP, Squarespace (summary blocks); lines by their text. */
export const related: CleanRule = {
  id: 'related',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (RELATED_NAME.test(name) && (!survey.holdsProse(element) || linkShare(element) > 0.5))
        remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      if (lexicon.is('related', text) && isHeading(element, survey)) {
        for (const part of findSection(root, element, survey)) remove(part);
      } else if (lexicon.starts('teaser', text) && isTeaser(element, survey)) {
        remove(enclosingBox(root, element, survey, MAX_TEASER_LENGTH));
      }
    }
  },
};

/** A heading by tag or by appearance: a line of its own, outside table cells and definitions. */
function isHeading(element: Element, survey: TextSurvey): boolean {
  if (/^h[1-6]$/.test(element.localName)) return true;
  const block = element.closest('p, li, div, section, aside, td, dd');
  if (!block || block.matches('td, dd')) return false;
  const maxLength = textLength(element) + 2;
  return !survey.exceeds(block, maxLength) && textLength(block) <= maxLength;
}

/** A single short line that is mostly a link to another page, with a label before it. */
function isTeaser(element: Element, survey: TextSurvey): boolean {
  if (!element.matches('p, div, li, aside, section, h2, h3, h4, h5, h6, a, strong')) return false;
  const block = element.closest('p, div, li, aside, section, h2, h3, h4, h5, h6') ?? element;
  if (
    survey.exceeds(block, MAX_TEASER_LENGTH) ||
    textLength(block) > MAX_TEASER_LENGTH ||
    block.closest('td, blockquote, figure')
  )
    return false;
  const links = [...block.querySelectorAll('a[href]:not([href^="#"])')];
  return links.length > 0 && linkShare(block) > 0.35 && !/[.!?]\s+\S/.test(textOutsideLinks(block, links));
}

/** The text of a block without its links. */
function textOutsideLinks(block: Element, links: Element[]): string {
  return links.reduce((text, link) => text.replace(link.textContent ?? '', ''), block.textContent ?? '');
}
