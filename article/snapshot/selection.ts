import { solidLength } from '../measure';
import { DENSE } from '../scripts';
import type { ElementPair } from './pairs';

/** A shorter selection, in characters, is a looked-up word or a slip of the mouse. */
const MIN_LENGTH = 100;
const MIN_LENGTH_DENSE = 40;
/** A selection of this share of the page is "select all", and tells us nothing. */
const MAX_SHARE = 0.85;

function measurePage(page: Document): number {
  let length = solidLength(page.body?.textContent ?? '');
  for (const code of page.querySelectorAll('body :is(script, style, noscript, template)'))
    length -= solidLength(code.textContent ?? '');
  return length;
}

/** The copy of a live node: elements by their pair, text nodes by their index in the parent. */
function findCopy(node: Node, copies: ReadonlyMap<Node, Element>): Node | null {
  const element = copies.get(node);
  if (element) return element;
  const parent = node.parentNode && copies.get(node.parentNode);
  if (!node.parentNode || !parent) return null;
  return parent.childNodes[[...node.parentNode.childNodes].indexOf(node as ChildNode)] ?? null;
}

/** The current selection of a live page. */
function readSelectedRanges(page: Document): Range[] {
  const selection = page.defaultView?.getSelection();
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
    selection?.getRangeAt(index),
  ).filter((range) => range !== undefined);
}

/**
 * The user's selection as ranges of the copy, which adjust as the copy is changed; [] if too short or too much to be read on
 * its own (`anyLength` skips these checks). Call while the copy still has the page's shape. `selected` defaults to the
 * page's current selection.
 */
export function copySelection(
  page: Document,
  copy: Document,
  pairs: readonly ElementPair[],
  selected: readonly Range[] = readSelectedRanges(page),
  anyLength = false,
): Range[] {
  const text = selected.map(String).join('\n');
  const length = solidLength(text);
  if (
    anyLength
      ? !length
      : length < (DENSE.test(text) ? MIN_LENGTH_DENSE : MIN_LENGTH) || length > MAX_SHARE * measurePage(page)
  )
    return [];
  const copies = new Map<Node, Element>(pairs.map(({ live, copy: elementCopy }) => [live, elementCopy]));
  const ranges: Range[] = [];
  for (const live of selected) {
    const start = findCopy(live.startContainer, copies);
    const end = findCopy(live.endContainer, copies);
    if (!start || !end) continue;
    const range = copy.createRange();
    range.setStart(start, live.startOffset);
    range.setEnd(end, live.endOffset);
    ranges.push(range);
  }
  return ranges;
}
