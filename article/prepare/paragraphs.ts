import { PLACE } from '../snapshot/snapshot';
import type { PrepareRule } from './rule';

const BLOCK =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, iframe, img, li, main, math, nav, ol, p, picture, pre, section, svg, table, ul, video, audio';

/** Whether a paragraph was made out of its parent by this rule: it has its place. */
export function isMade(paragraph: Element): boolean {
  return paragraph.parentElement?.getAttribute(PLACE) === paragraph.getAttribute(PLACE);
}

/**
 * A `div` of nothing but running text gets a paragraph of the same names in it. Readability makes it a paragraph too, but
 * drops its names and its place, which the cleaning rules and the reader's place live on.
 */
export const paragraphs: PrepareRule = {
  id: 'paragraphs',
  apply(copy) {
    for (const div of copy.querySelectorAll(`div[${PLACE}]`)) {
      if (div.querySelector(BLOCK)) continue;
      const paragraph = copy.createElement('p');
      for (const attribute of div.attributes) paragraph.setAttributeNode(attribute.cloneNode() as Attr);
      div.removeAttribute('id');
      paragraph.append(...div.childNodes);
      div.append(paragraph);
    }
  },
};
