import { moveChildren } from '../dom/move';
import { textLength } from '../measure';
import { rename } from '../normalise/rename';
import { copyPlace } from '../snapshot/pairs';
import type { RepairRule } from './rule';

/** What begins a block of its own inside a definition. */
const BLOCK_SELECTOR = 'hr, center, table, div, ul, ol, dl, h1, h2, h3, h4, h5, h6, form, pre, blockquote, p';
/** Fewer definitions without a term are no text. */
const MIN_PARAGRAPHS = 3;
/** And so are those that say less than this on average, in characters. */
const MIN_MEAN_LENGTH = 40;
/** No-break spaces at the beginning of a paragraph indent it. */
const INDENT = /^[\s\u00a0]+/;

/** Makes a paragraph of a definition. What begins with its first block is no part of it: it has no end tag. */
function convert(definition: Element): Element {
  const paragraph = definition.ownerDocument.createElement('p');
  copyPlace(definition, paragraph);
  let block = definition.firstElementChild;
  while (block && !block.matches(BLOCK_SELECTOR)) block = block.nextElementSibling;
  const rest: Node[] = [];
  for (let node: Node | null = block; node; node = node.nextSibling) rest.push(node);
  definition.after(...rest);
  moveChildren(definition, paragraph);
  const first = paragraph.firstChild;
  if (first?.nodeType === 3) first.nodeValue = (first.nodeValue ?? '').replace(INDENT, '');
  definition.replaceWith(paragraph);
  return paragraph;
}

/** Makes an article of everything from the first paragraph to the last, as nothing else on such a page says what is one. */
function encloseText(paragraphs: readonly Element[]): void {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last || first.parentElement !== last.parentElement) return;
  const article = first.ownerDocument.createElement('article');
  first.before(article);
  for (let node: ChildNode | null = first; node; node = article.nextSibling) {
    article.append(node);
    if (node === last) return;
  }
}

/** Elements with which a definition is a box, not a paragraph. */
const BOX_SELECTOR = 'p, div, ul, ol, dl, table, blockquote, pre, dd, figure';

/** Makes boxes and paragraphs of what is left of definitions that define nothing. */
function openStray(copy: Document): void {
  const lists = [...copy.querySelectorAll('body dl')].filter(
    (list) => !list.querySelector('dt') && list.querySelector('dd') && !list.closest('dd'),
  );
  for (const list of lists) rename(list, 'div');
  for (const definition of copy.querySelectorAll('body dd'))
    if (!definition.closest('dl')) rename(definition, definition.querySelector(BOX_SELECTOR) ? 'div' : 'p');
}

/**
 * Makes paragraphs of definitions without a term, as which old pages write them for their indent: in a list without terms, or
 * in no list at all. Where they are the page's text, that is its article. Sources: the Moshkov library and its Samizdat journal
 * (`lib.ru`), Russian and Chinese libraries of stories, pages of the first web editors.
 */
export const definitions: RepairRule = {
  id: 'definitions',
  apply(copy) {
    const groups = new Map<Element, Element[]>();
    for (const definition of copy.querySelectorAll('dd')) {
      const list = definition.parentElement;
      if (!list || (list.localName === 'dl' && list.querySelector('dt'))) continue;
      const group = groups.get(list);
      if (group) group.push(definition);
      else groups.set(list, [definition]);
    }
    for (const group of groups.values()) {
      const length = group.reduce((sum, definition) => sum + textLength(definition), 0);
      if (group.length < MIN_PARAGRAPHS || length < MIN_MEAN_LENGTH * group.length) continue;
      const paragraphs = group.map(convert);
      if (!copy.querySelector('article, main')) encloseText(paragraphs);
    }
    openStray(copy);
  },
};
