import { holdsTextBeside, isLonger } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';
import { stripNames } from './strip-names';

const HEADING_SELECTOR = 'h2, h3, h4, h5, h6';
/** Whatever has one of these is the header of a page or an article. */
const FOREIGN_SELECTOR =
  'h1, nav, form, input, button, [rel~="author"], [class*="byline" i], [class*="author" i]';
/** A section's header is short, in characters. */
const MAX_LENGTH = 600;
/** Names that Readability takes for those of a page's header. */
const HEADER_NAME = /header/i;

/** Whether a header belongs to a section inside an article, and not to the article or to another one. */
function isOfSection(header: Element): boolean {
  const box = header.parentElement;
  if (!box?.matches('section, figure, details, li, div') || box.closest('nav, aside, footer')) return false;
  const heading = header.querySelector(HEADING_SELECTOR);
  if (!heading || header.querySelector(FOREIGN_SELECTOR) || isLonger(header, MAX_LENGTH)) return false;
  if (heading.querySelector('a[href]:not([href^="#"])')) return false;
  const article = box.closest('article, main, [role="main"], [itemprop~="articleBody"]');
  return article !== null && box !== article && holdsTextBeside(box, header);
}

/**
 * Makes sections of the headers of sections and graphics inside an article, because Readability drops headers. Sources: the
 * HTML Standard's own examples, graphics of newspapers (`interactive-header`).
 */
export const sectionHeaders: RepairRule = {
  id: 'section-headers',
  apply(copy) {
    const headline = copy.querySelector('h1');
    for (const header of [...copy.querySelectorAll('header')]) {
      const isAfter = !headline || (headline.compareDocumentPosition(header) & 4) /* following */ !== 0;
      if (!isAfter || !isOfSection(header)) continue;
      const section = rename(header, 'section');
      for (const element of [section, ...section.querySelectorAll('[class*="header" i], [id*="header" i]')])
        stripNames(element, HEADER_NAME);
    }
  },
};
