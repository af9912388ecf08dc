import { foldedLength, linkShare } from '../measure';
import { DENSE } from '../scripts';

const PROSE_SELECTOR = 'p, li, dd, blockquote, pre, td, div, section, article, main, center';
const PROSE_ELEMENTS = new Set(PROSE_SELECTOR.split(', '));
/** Minimum length of a prose block in characters; scripts without spaces say as much in a third of that. */
const MIN_LENGTH = 80;
const MIN_LENGTH_DENSE = 28;
const BLOCK_SELECTOR = `${PROSE_SELECTOR}, ul, ol, dl, table, tr, figure, details, h1, h2, h3, h4`;

/** A measured block of running text. */
export interface Prose {
  element: Element;
  /** Length in characters, with white space folded. */
  length: number;
  /** Share of them in links, 0 … 1. */
  linked: number;
}

/** The innermost blocks that are long enough to be prose and not mostly links. Linear in the tree's size. */
export function measuredProse(root: Element): Prose[] {
  const blocks: Prose[] = [];
  const holders = new Set<Element>();
  const candidates = [...root.querySelectorAll(BLOCK_SELECTOR)];
  // Children come after their parents, so walking backwards reveals which elements contain other blocks.
  for (let index = candidates.length - 1; index >= 0; index--) {
    const element = candidates[index];
    if (!element) continue;
    const parent = element.parentElement?.closest(BLOCK_SELECTOR);
    if (parent) holders.add(parent);
    if (holders.has(element) ? element.localName !== 'blockquote' : !PROSE_ELEMENTS.has(element.localName))
      continue;
    const text = element.textContent ?? '';
    if (text.length < MIN_LENGTH_DENSE) continue;
    const length = foldedLength(text);
    if (length < MIN_LENGTH && (length < MIN_LENGTH_DENSE || !DENSE.test(text))) continue;
    const linked = linkShare(element, length);
    if (linked < 0.4) blocks.push({ element, length, linked });
  }
  return blocks.reverse();
}

/** The elements of `measuredProse`, without measurements. */
export const proseBlocks = (root: Element): Element[] => measuredProse(root).map(({ element }) => element);
