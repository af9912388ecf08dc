import { holdsTextBeside } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Readability takes headings with such names ("header-anchor", "headerlink") for page headers, and drops their sections. */
const HEADER_NAME = /header/i;

/**
 * Readability drops a `div` that only contains a heading, as a box without text (`_cleanConditionally`, 0.6.0), but doesn't
 * check a `section`. Boxes with an image or button are left alone, and so are headings that link to other pages.
 */
function renameBoxes(heading: Element): void {
  if (!/\S/.test(heading.textContent ?? '') || heading.querySelector('a[href]:not([href^="#"])')) return;
  for (let box: Element | null = heading.parentElement; box; box = box.parentElement) {
    if (box.localName === 'body' || holdsTextBeside(box, heading) || box.querySelector('img, iframe, button'))
      return;
    if (box.localName === 'div') box = rename(box, 'section');
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
    for (const heading of copy.querySelectorAll(':is(h2, h3, h4, h5, h6)[class*="header" i]')) {
      const names = (heading.getAttribute('class') ?? '')
        .split(/\s+/)
        .filter((name) => !HEADER_NAME.test(name));
      heading.setAttribute('class', names.join(' '));
    }
    for (const heading of copy.querySelectorAll('div > :is(h2, h3, h4, h5, h6)')) renameBoxes(heading);
  },
};
