import { moveChildren, unwrap } from '../dom/move';
import type { NormaliseStep } from './step';

const BLOCK_SELECTOR =
  'address, article, aside, blockquote, div, dl, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, main, ol, p, pre, section, table, ul';
const HEADING_SELECTOR = 'h1, h2, h3, h4, h5, h6';
const LABEL_SELECTOR = 'p, div, li, td, figcaption';

/** What names a linked box: its first heading, else its first line of text. */
function findLabel(link: Element): Element | null {
  const lines = [...link.querySelectorAll(LABEL_SELECTOR)];
  return (
    [...link.querySelectorAll(HEADING_SELECTOR)].find((heading) => heading.textContent?.trim()) ??
    lines.find((line) => line.textContent?.trim() && !line.querySelector(BLOCK_SELECTOR)) ??
    null
  );
}

/**
 * Moves the link of a box that is one link as a whole, such as the cards of a manual's first page, to the box's heading or
 * first line. Later steps, which take paragraphs apart, would drop it.
 */
export const linkedBlocks: NormaliseStep = (root) => {
  for (const link of root.querySelectorAll('a[href]')) {
    if (!link.querySelector(BLOCK_SELECTOR)) continue;
    const inner = link.cloneNode(false) as Element;
    for (const name of ['id', 'class', 'data-place']) inner.removeAttribute(name);
    const label = findLabel(link);
    const picture = link.querySelector('picture, img');
    if (label) {
      moveChildren(label, inner);
      label.append(inner);
    } else if (picture) {
      // A picture that leads to a larger one.
      picture.replaceWith(inner);
      inner.append(picture);
    }
    unwrap(link);
  }
};
