import { replaceByAll, unwrapAll } from '../dom/move';
import type { NormaliseStep } from './step';

/** What ends an open paragraph when markup is read (HTML, "in body" insertion mode), and `summary`, which stands in none. */
const BLOCKS =
  'address, article, aside, blockquote, center, details, dd, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, table, ul';
const MEDIA = 'img, picture, video, audio, math, br';

/** Nothing that a reader sees: space, a comment, an element of neither text nor media. */
function isBlank(node: Node): boolean {
  if (node.nodeType !== 1) return node.nodeType !== 3 || !node.nodeValue?.trim();
  const element = node as Element;
  return !element.textContent?.trim() && !element.matches(MEDIA) && !element.querySelector(MEDIA);
}

/** Takes inline wrappers round blocks away, so that the blocks are children of their paragraph. */
function openInlines(paragraph: Element): void {
  const wrappers = new Set<Element>();
  for (const block of paragraph.querySelectorAll(BLOCKS)) {
    let wrapper: Element | null = block.parentElement;
    while (wrapper && wrapper !== paragraph && !wrapper.matches(BLOCKS) && !wrappers.has(wrapper)) {
      wrappers.add(wrapper);
      wrapper = wrapper.parentElement;
    }
  }
  unwrapAll(wrappers);
}

/** Puts the blocks of a paragraph beside it; what stands between them is a paragraph each, what links to it leads to the first. */
function split(paragraph: Element): void {
  openInlines(paragraph);
  const nodes = [...paragraph.childNodes];
  const { id } = paragraph;
  paragraph.removeAttribute('id');
  const emptied = () => paragraph.cloneNode(false) as Element;
  let line = emptied();
  const parts: Element[] = [];
  const end = () => {
    if (![...line.childNodes].every(isBlank)) parts.push(line);
    line = emptied();
  };
  for (const node of nodes) {
    if (node.nodeType === 1 && (node as Element).matches(BLOCKS)) {
      end();
      parts.push(node as Element);
    } else line.append(node);
  }
  end();
  if (id) {
    // A block with a name of its own keeps it.
    if (!parts[0] || parts[0].id) parts.unshift(emptied());
    parts[0]?.setAttribute('id', id);
  }
  replaceByAll(paragraph, parts);
}

/** Whether nothing but space stands between a rule and the rule before it, or the article's beginning or end. */
function isIdle(rule: Element): boolean {
  const beside = (step: 'previousSibling' | 'nextSibling'): Node | null => {
    let node = rule[step];
    while (node && node.nodeName !== 'HR' && isBlank(node)) node = node[step];
    return node;
  };
  const before = beside('previousSibling');
  return !before || !beside('nextSibling') || before.nodeName === 'HR';
}

/**
 * Takes paragraphs apart that hold blocks: written out and read again, each would be an empty paragraph, the block, and
 * another. They come of Readability, which makes paragraphs of boxes, and of pages whose scripts build what no parser would.
 * Empty paragraphs and rules that part nothing go.
 */
export const paragraphs: NormaliseStep = (root) => {
  for (const paragraph of root.querySelectorAll('p')) if (paragraph.querySelector(BLOCKS)) split(paragraph);
  for (const paragraph of root.querySelectorAll('p'))
    if (!paragraph.id && isBlank(paragraph)) paragraph.remove();
  // All are looked at before any goes: what stands beside one is looked through once.
  for (const rule of [...root.querySelectorAll('hr')].filter(isIdle)) rule.remove();
};
