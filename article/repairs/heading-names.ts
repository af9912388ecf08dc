import { holdsTextBeside, linkShare, textLength } from '../measure';
import { rename } from '../normalise/rename';
import { endsLikeSentence } from '../sentences';
import type { RepairRule } from './rule';
import { stripClasses, stripNames } from './strip-names';

/** Readability takes headings with such names ("header-anchor", "headerlink") for page headers, and drops their sections. */
const HEADER_NAME = /header/i;

/** A heading that links elsewhere heads a whole post, and no teaser, if this much text follows, in characters. */
const MIN_POST_LENGTH = 500;
const MAX_LINKED = 0.4;

/** Whether a post follows the box of a heading: text, up to the next heading. */
function headsPost(box: Element): boolean {
  let length = 0;
  for (let next = box.nextElementSibling; next && length < MIN_POST_LENGTH; next = next.nextElementSibling) {
    if (next.matches('h1, h2, h3, h4, nav, aside') || next.querySelector('h1, h2')) break;
    if (linkShare(next) < MAX_LINKED) length += textLength(next);
  }
  return length >= MIN_POST_LENGTH;
}

/** Whether a heading's link leads elsewhere, as a teaser's does. */
const leadsElsewhere = (heading: Element): boolean =>
  heading.querySelector('a[href]:not([href^="#"])') !== null && !headsPost(heading.parentElement ?? heading);

/**
 * Readability drops a `div` that only contains a heading, as a box without text (`_cleanConditionally`, 0.6.0), but doesn't
 * check a `section`. Boxes with an image or button are left alone, and so are headings that link to other pages, unless the
 * whole post follows them.
 */
function renameBoxes(heading: Element, headline: Element | null): void {
  if (!/\S/.test(heading.textContent ?? '') || leadsElsewhere(heading)) return;
  for (let box: Element | null = heading.parentElement; box; box = box.parentElement) {
    if (box.localName === 'body' || holdsTextBeside(box, heading) || box.querySelector('img, iframe, button'))
      return;
    if (box.localName === 'div') box = rename(box, 'section');
    // After the headline a box of nothing but a heading is no page's header, whatever its name says (`notion-header-block`).
    const isAfter = headline && (headline.compareDocumentPosition(box) & 4) /* following */ !== 0;
    if (isAfter && !box.closest('nav, aside, footer, header')) stripNames(box, HEADER_NAME);
  }
}

/** Boxes named after a header that hold a heading and some words under it, and what such a box in the text has none of. */
const CARD_SELECTOR = 'div[class*="header" i]:has(h2, h3, h4, h5, h6):has(p)';
const FOREIGN_SELECTOR = 'a, img, picture, svg, button, form, iframe, nav, ul, ol';
const MAX_CARD_LENGTH = 400;

/** Strips "header" from the classes of such boxes, and makes sections of them. Source: Ghost (`kg-header-card`). */
function renameCards(copy: Document, headline: Element): void {
  for (const card of copy.querySelectorAll(CARD_SELECTOR)) {
    const isAfter = (headline.compareDocumentPosition(card) & 4) /* following */ !== 0;
    if (!isAfter || card.closest('nav, aside, footer, header') || card.querySelector(FOREIGN_SELECTOR))
      continue;
    if (textLength(card) > MAX_CARD_LENGTH) continue;
    if (![...card.querySelectorAll('p')].every(({ textContent }) => endsLikeSentence(textContent ?? '')))
      continue;
    for (const part of card.querySelectorAll('[class]')) stripNames(part, HEADER_NAME);
    stripNames(card, HEADER_NAME);
    rename(card, 'section');
  }
}

/**
 * Removes class names that make Readability drop headings, and makes sections of boxes that only contain a heading.
 * Sources: Substack (`header-anchor-post`), Sphinx, Docusaurus and others with heading anchors; GitHub, Elementor and
 * Notion, which put headings in boxes.
 */
export const headingNames: RepairRule = {
  id: 'heading-names',
  apply(copy) {
    for (const heading of copy.querySelectorAll(':is(h2, h3, h4, h5, h6)[class*="header" i]'))
      stripClasses(heading, HEADER_NAME);
    const headline = copy.querySelector('h1');
    if (headline) renameCards(copy, headline);
    for (const heading of copy.querySelectorAll('div > :is(h2, h3, h4, h5, h6)'))
      renameBoxes(heading, headline);
  },
};
