import { holdsTextBeside } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Names of headings that Readability takes for a page's header, and drops with all it heads ("header-anchor", "headerlink"). */
const HEADER = /header/i;

/**
 * Readability takes a `div` that holds only a heading for one without text, and drops both (`_cleanConditionally`, 0.6.0); of
 * a `section` it does not ask. A box with a picture or a button in it is more than a heading; a heading that leads away is less.
 */
function nameBoxes(heading: Element): void {
  if (!/\S/.test(heading.textContent ?? '') || heading.querySelector('a[href]:not([href^="#"])')) return;
  for (let box: Element | null = heading.parentElement; box; box = box.parentElement) {
    if (box.localName === 'body' || holdsTextBeside(box, heading) || box.querySelector('img, iframe, button'))
      return;
    if (box.localName === 'div') box = rename(box, 'section');
  }
}

/**
 * Takes the names off headings that make Readability drop them, and makes sections of the boxes that hold a heading alone.
 * Sources: Substack (`header-anchor-post`), Sphinx, Docusaurus and others that make anchors of their headings; GitHub,
 * Elementor and Notion, whose headings stand in boxes.
 */
export const headingNames: RepairRule = {
  id: 'heading-names',
  apply(copy) {
    for (const heading of copy.querySelectorAll(':is(h2, h3, h4, h5, h6)[class*="header" i]')) {
      const names = (heading.getAttribute('class') ?? '').split(/\s+/).filter((name) => !HEADER.test(name));
      heading.setAttribute('class', names.join(' '));
    }
    for (const heading of copy.querySelectorAll('div > :is(h2, h3, h4, h5, h6)')) nameBoxes(heading);
  },
};
