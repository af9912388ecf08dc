import { linkShare, textLength } from '../measure';

const PROSE = 'p, li, dd, blockquote, pre, td, div, section, article, main, center';
/** Characters a block needs to count as prose; scripts without spaces say as much in a third of them. */
const LEAST = 80;
const LEAST_DENSE = 28;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const BLOCK = `${PROSE}, ul, ol, dl, table, tr, figure, details, h1, h2, h3, h4`;

/** Blocks of running text: the innermost blocks that are long enough and not mostly links. Linear in the tree's size. */
export function proseBlocks(root: Element): Element[] {
  const blocks: Element[] = [];
  const holders = new Set<Element>();
  const candidates = [...root.querySelectorAll(BLOCK)];
  // Children come after their parents, so walking backwards knows which elements hold other blocks.
  for (let index = candidates.length - 1; index >= 0; index--) {
    const element = candidates[index];
    if (!element) continue;
    const parent = element.parentElement?.closest(BLOCK);
    if (parent) holders.add(parent);
    if (!element.matches(PROSE) || (holders.has(element) && element.localName !== 'blockquote')) continue;
    const length = textLength(element);
    const least = DENSE.test(element.textContent ?? '') ? LEAST_DENSE : LEAST;
    if (length >= least && linkShare(element) < 0.4) blocks.push(element);
  }
  return blocks.reverse();
}
