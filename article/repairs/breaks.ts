import { unwrapAll } from '../dom/move';
import { textLength } from '../measure';
import { copyPlace } from '../snapshot/pairs';
import type { RepairRule } from './rule';
import { VERSE_CLASS } from './verse';

/** Inline elements that old pages set around several paragraphs. */
const INLINE_SELECTOR = 'font, span, b, strong, i, em, small, big, tt, u';
/** Blocks of text: an inline element with one of them inside is a box. */
const TEXT_BLOCK_SELECTOR = 'p, blockquote, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, hr, pre';
const BLOCK_SELECTOR = `${TEXT_BLOCK_SELECTOR}, address, article, aside, center, dd, details, div, dt, fieldset, figure, footer, form, header, li, main, nav, section, td, tr`;
/** Elements whose text may be parted into paragraphs; Readability parts those of a paragraph well. */
const CONTAINER_SELECTOR = 'div, td, dd, li, blockquote, center, section, article, main, body';
/** A box with less text, in characters, is no essay. */
const MIN_LENGTH = 200;
const EXCLUDED_SELECTOR = `pre, address, textarea, [${VERSE_CLASS}]`;

const isBlank = (node: Node): boolean =>
  node.nodeType === 8 || (node.nodeType === 3 && !/[^\s]/.test(node.nodeValue ?? ''));

/** The next sibling with something in it. */
function nextSolid(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

/** All line breaks with another directly after them: they part paragraphs. */
const findDoubleBreaks = (copy: Document): Element[] =>
  [...copy.querySelectorAll('body br')].filter(
    (line) => nextSolid(line)?.nodeName === 'BR' && !line.closest(EXCLUDED_SELECTOR),
  );

/** Moves breaks at the end of an inline element behind it: they part the next paragraph from it. */
function moveEndingBreaks(inline: Element): void {
  for (
    let last = inline.lastChild;
    last && (last.nodeName === 'BR' || isBlank(last));
    last = inline.lastChild
  )
    inline.after(last);
}

/** Whether the box around a break holds enough text to be parted. */
const isInEssay = (line: Element): boolean => {
  const container = line.closest(CONTAINER_SELECTOR);
  return container !== null && textLength(container) >= MIN_LENGTH;
};

/** Takes apart inline elements around several paragraphs. A named span may be a caption or a note, and stays. */
function openInlines(copy: Document, breaks: readonly Element[]): void {
  const opened = new Set<Element>();
  const open = (inner: Element) => {
    for (
      let box = inner.parentElement;
      box?.matches(INLINE_SELECTOR) && !box.className && !box.id && !opened.has(box);
      box = box.parentElement
    )
      opened.add(box);
  };
  for (const line of breaks) {
    const inline = line.parentElement;
    if (inline?.matches(INLINE_SELECTOR)) moveEndingBreaks(inline);
    if (nextSolid(line)?.nodeName === 'BR') open(line);
  }
  for (const block of copy.querySelectorAll(`font > :is(${TEXT_BLOCK_SELECTOR})`))
    if (isInEssay(block)) open(block);
  unwrapAll(opened);
}

/** The children of a container in groups: a block by itself, what stands between blocks and double breaks together. */
function groupChildren(container: Element): Node[][] {
  const groups: Node[][] = [[]];
  let node: Node | null = container.firstChild;
  while (node) {
    const next: Node | null = node.nextSibling;
    const isBlock = node.nodeType === 1 && (node as Element).matches(BLOCK_SELECTOR);
    if (isBlock) groups.push([node], []);
    else if (node.nodeName === 'BR' && nextSolid(node)?.nodeName === 'BR') groups.push([]);
    else groups.at(-1)?.push(node);
    node = next;
  }
  return groups;
}

/** Leaves out blanks and breaks at both ends of a group. */
function trim(group: readonly Node[]): Node[] {
  const isEdge = (node: Node) => isBlank(node) || node.nodeName === 'BR';
  const first = group.findIndex((node) => !isEdge(node));
  return first < 0 ? [] : group.slice(first, group.findLastIndex((node) => !isEdge(node)) + 1);
}

/** Makes paragraphs of what double breaks part in a box. */
function partParagraphs(container: Element): void {
  const parts = groupChildren(container).flatMap((group): Node[] => {
    const [only] = group;
    if (group.length === 1 && only?.nodeType === 1 && (only as Element).matches(BLOCK_SELECTOR))
      return [only];
    const nodes = trim(group);
    // A picture alone is no paragraph.
    if (!nodes.some((node) => /[^\s]/.test(node.textContent ?? ''))) return nodes;
    const paragraph = container.ownerDocument.createElement('p');
    copyPlace(container, paragraph);
    for (const node of nodes) paragraph.appendChild(node);
    return [paragraph];
  });
  container.replaceChildren();
  for (const part of parts) container.appendChild(part);
}

/**
 * Makes paragraphs of text that only line breaks part, inside the inline elements that old pages set around all of it: letters,
 * essays, stories of the first websites. Readability does so only after the first break of a box, and leaves the beginning and
 * what follows a quotation bare.
 */
export const breaks: RepairRule = {
  id: 'breaks',
  apply(copy) {
    openInlines(copy, findDoubleBreaks(copy).filter(isInEssay));
    const containers = new Set<Element>();
    for (const line of findDoubleBreaks(copy))
      if (line.parentElement?.matches(CONTAINER_SELECTOR) && textLength(line.parentElement) >= MIN_LENGTH)
        containers.add(line.parentElement);
    for (const container of containers) partParagraphs(container);
  },
};
