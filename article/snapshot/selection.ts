import { DENSE } from '../scripts';
import type { ElementPair } from './pairs';

/** A shorter selection, in characters, is a word looked up or a slip of the mouse, not a text to read. */
const LEAST = 100;
const LEAST_DENSE = 40;
/** A selection of this share of the page is "select all", and says nothing. */
const ALL = 0.85;

const solid = (text: string): number => text.replace(/\s+/g, '').length;

function pageLength(page: Document): number {
  let length = solid(page.body?.textContent ?? '');
  for (const code of page.querySelectorAll('body :is(script, style, noscript, template)'))
    length -= solid(code.textContent ?? '');
  return length;
}

/** The copy of a live node: of an element by its pair, of a text by its place among its parent's children. */
function twinOf(node: Node, twins: ReadonlyMap<Node, Element>): Node | null {
  const element = twins.get(node);
  if (element) return element;
  const parent = node.parentNode && twins.get(node.parentNode);
  if (!node.parentNode || !parent) return null;
  return parent.childNodes[[...node.parentNode.childNodes].indexOf(node as ChildNode)] ?? null;
}

/** What is selected on a live page. */
function selectedRanges(page: Document): Range[] {
  const selection = page.defaultView?.getSelection();
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
    selection?.getRangeAt(index),
  ).filter((range) => range !== undefined);
}

/**
 * What the reader selected on a live page, as ranges of its copy, which follow what is taken out of it; [] where they
 * selected nothing worth reading alone. Call while the copy still has the page's shape. Takes the selected ranges where
 * they are known from before; by default those of the page now.
 */
export function copySelection(
  page: Document,
  copy: Document,
  pairs: readonly ElementPair[],
  selected: readonly Range[] = selectedRanges(page),
  any = false,
): Range[] {
  const text = selected.map(String).join('\n');
  const length = solid(text);
  if (any ? !length : length < (DENSE.test(text) ? LEAST_DENSE : LEAST) || length > ALL * pageLength(page))
    return [];
  const twins = new Map<Node, Element>(pairs.map(({ live, copy: twin }) => [live, twin]));
  const ranges: Range[] = [];
  for (const live of selected) {
    const start = twinOf(live.startContainer, twins);
    const end = twinOf(live.endContainer, twins);
    if (!start || !end) continue;
    const range = copy.createRange();
    range.setStart(start, live.startOffset);
    range.setEnd(end, live.endOffset);
    ranges.push(range);
  }
  return ranges;
}
