import { replaceByAll, unwrapAll } from '../dom/move';
import type { NormaliseStep } from './step';

/** Elements that close an open paragraph in the HTML parser ("in body" insertion mode), and `summary`. */
const BLOCK_SELECTOR =
  'address, article, aside, blockquote, center, details, dd, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, table, ul';
const MEDIA_SELECTOR = 'img, picture, video, audio, math, br';

/** Whether a node is invisible: white space, a comment, or an element with neither text nor media. */
function isBlank(node: Node): boolean {
  if (node.nodeType !== 1) return node.nodeType !== 3 || !node.nodeValue?.trim();
  const element = node as Element;
  return (
    !element.textContent?.trim() && !element.matches(MEDIA_SELECTOR) && !element.querySelector(MEDIA_SELECTOR)
  );
}

/** Unwraps inline elements around blocks, so that the blocks become children of their paragraph. */
function unwrapInlines(paragraph: Element): void {
  const wrappers = new Set<Element>();
  for (const block of paragraph.querySelectorAll(BLOCK_SELECTOR)) {
    let wrapper: Element | null = block.parentElement;
    while (wrapper && wrapper !== paragraph && !wrapper.matches(BLOCK_SELECTOR) && !wrappers.has(wrapper)) {
      wrappers.add(wrapper);
      wrapper = wrapper.parentElement;
    }
  }
  unwrapAll(wrappers);
}

/** Moves blocks out of a paragraph and makes paragraphs of what is between them. The first part gets the paragraph's id. */
function splitParagraph(paragraph: Element): void {
  unwrapInlines(paragraph);
  const nodes = [...paragraph.childNodes];
  const { id } = paragraph;
  paragraph.removeAttribute('id');
  const cloneEmpty = () => paragraph.cloneNode(false) as Element;
  let paragraphPart = cloneEmpty();
  const parts: Element[] = [];
  const endPart = () => {
    if (![...paragraphPart.childNodes].every(isBlank)) parts.push(paragraphPart);
    paragraphPart = cloneEmpty();
  };
  for (const node of nodes) {
    if (node.nodeType === 1 && (node as Element).matches(BLOCK_SELECTOR)) {
      endPart();
      parts.push(node as Element);
    } else paragraphPart.append(node);
  }
  endPart();
  if (id) {
    // A block with an id keeps it.
    if (!parts[0] || parts[0].id) parts.unshift(cloneEmpty());
    parts[0]?.setAttribute('id', id);
  }
  replaceByAll(paragraph, parts);
}

/** Whether a rule separates nothing: it follows another one, or is at the beginning or end of the article. */
function separatesNothing(rule: Element): boolean {
  const findNeighbour = (step: 'previousSibling' | 'nextSibling'): Node | null => {
    let node = rule[step];
    while (node && node.nodeName !== 'HR' && isBlank(node)) node = node[step];
    return node;
  };
  const before = findNeighbour('previousSibling');
  return !before || !findNeighbour('nextSibling') || before.nodeName === 'HR';
}

/**
 * Splits paragraphs that contain blocks: serialised and parsed again, each would become an empty paragraph, the block, and
 * another paragraph. They come from Readability, which turns boxes into paragraphs, and from pages whose scripts build what
 * no parser would. Removes empty paragraphs and rules that separate nothing.
 */
export const paragraphs: NormaliseStep = (root) => {
  for (const paragraph of root.querySelectorAll('p'))
    if (paragraph.querySelector(BLOCK_SELECTOR)) splitParagraph(paragraph);
  for (const paragraph of root.querySelectorAll('p'))
    if (!paragraph.id && isBlank(paragraph)) paragraph.remove();
  // Check all rules before removing any, so that the nodes around each are searched only once.
  for (const rule of [...root.querySelectorAll('hr')].filter(separatesNothing)) rule.remove();
};
