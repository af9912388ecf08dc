import { foldedLength, linkShare } from '../measure';
import { DENSE } from '../scripts';

const PROSE = 'p, li, dd, blockquote, pre, td, div, section, article, main, center';
const NAMES = new Set(PROSE.split(', '));
/** Characters a block needs to count as prose; scripts without spaces say as much in a third of them. */
const LEAST = 80;
const LEAST_DENSE = 28;
const BLOCK = `${PROSE}, ul, ol, dl, table, tr, figure, details, h1, h2, h3, h4`;

/** A block of running text, measured. */
export interface Prose {
  element: Element;
  /** Characters, white space folded. */
  length: number;
  /** Share of them in links, 0 … 1. */
  linked: number;
}

/** Blocks of running text: the innermost blocks that are long enough and not mostly links. Linear in the tree's size. */
export function measuredProse(root: Element): Prose[] {
  const blocks: Prose[] = [];
  const holders = new Set<Element>();
  const candidates = [...root.querySelectorAll(BLOCK)];
  // Children come after their parents, so walking backwards knows which elements hold other blocks.
  for (let index = candidates.length - 1; index >= 0; index--) {
    const element = candidates[index];
    if (!element) continue;
    const parent = element.parentElement?.closest(BLOCK);
    if (parent) holders.add(parent);
    if (holders.has(element) ? element.localName !== 'blockquote' : !NAMES.has(element.localName)) continue;
    const text = element.textContent ?? '';
    if (text.length < LEAST_DENSE) continue;
    const length = foldedLength(text);
    if (length < LEAST && (length < LEAST_DENSE || !DENSE.test(text))) continue;
    const linked = linkShare(element, length);
    if (linked < 0.4) blocks.push({ element, length, linked });
  }
  return blocks.reverse();
}

/** The elements of `measuredProse`. */
export const proseBlocks = (root: Element): Element[] => measuredProse(root).map(({ element }) => element);
