import { proseBlocks } from '../main-content/prose';
import { linkShare, solidLength, textLength, weightedLength } from '../measure';
import { normaliseLine } from '../phrases/normalise-line';

/** A short line of text and the innermost element that holds all of it. */
export interface Line {
  element: Element;
  /** In the shape words are written in. */
  text: string;
}

/** What the rules share: read once, before anything is removed. */
export interface TextSurvey {
  /** Short lines, outermost element first where several hold the same line. */
  lines: Line[];
  /** Whether an element holds a paragraph of running text. */
  holdsProse(element: Element): boolean;
  /** Where an element stood among the article's paragraphs: 0 before the first, 1 after the last. */
  position(element: Element): number;
  /**
   * Whether an element holds so much text that it is over `most` characters however its white space is counted; no says
   * nothing. Costs nothing: to be asked before a text is measured that many may ask for.
   */
  exceeds(element: Element, most: number): boolean;
  /** To be told of every node before it is taken out of the tree. */
  forget(node: ChildNode): void;
  /** Elements with a class or id, and both of them as one lower-case string. */
  named: { element: Element; name: string }[];
}

/** Longer texts are no labels. */
const LONGEST_LINE = 160;
/** A block of prose that a label may never take with it: characters, and share of them in links. */
const PROSE = 130;
const CANDIDATES =
  'p, div, span, section, aside, header, footer, nav, h1, h2, h3, h4, h5, h6, li, ul, a, button, strong, b, em, i, small, label, legend, figcaption, td, dt, dd, center, font, time';

/** Characters of an element's text: all, and those that are no white space. */
interface Lengths {
  all: number;
  solid: number;
}

/** The lengths of `root` and of every element in it that holds text. Linear: each element adds its own to its parent's. */
function measure(root: Element, elements: ArrayLike<Element>): Map<Element, Lengths> {
  const lengths = new Map<Element, Lengths>();
  const add = (element: Element | null, all: number, solid: number) => {
    if (!element) return;
    const known = lengths.get(element);
    if (!known) lengths.set(element, { all, solid });
    else {
      known.all += all;
      known.solid += solid;
    }
  };
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    add(walker.currentNode.parentElement, text.length, solidLength(text));
  }
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index];
    const own = element && lengths.get(element);
    if (own) add(element.parentElement, own.all, own.solid);
  }
  return lengths;
}

function readLines(root: Element, lengths: ReadonlyMap<Element, Lengths>): Line[] {
  const lines: Line[] = [];
  // What stands in code is code, whatever word it is.
  const code = new Set(root.querySelectorAll('pre *, code *'));
  // Boxes in boxes hold the same line again.
  const plain = new Map<string, string>();
  for (const element of root.querySelectorAll(CANDIDATES)) {
    if ((lengths.get(element)?.all ?? Infinity) > 4 * LONGEST_LINE || code.has(element)) continue;
    const raw = element.textContent ?? '';
    const text = plain.get(raw) ?? normaliseLine(raw);
    plain.set(raw, text);
    if (text && text.length <= LONGEST_LINE) lines.push({ element, text });
  }
  return lines;
}

/** How many of `blocks` begin before each of `elements`; both are in document order. */
function countBefore(blocks: readonly Element[], elements: ArrayLike<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  let count = 0;
  for (const element of Array.from(elements)) {
    counts.set(element, count);
    if (element === blocks[count]) count++;
  }
  return counts;
}

/** Names that say what stands beside a thing, or is missing from it: "fig--has-shares", "no-sidebar". */
const BESIDE_IT = /(?:^|[-_])(?:has|with|without|no|not|hide)[-_]/;

const ownNames = (names: string): string =>
  BESIDE_IT.test(names.replace(/\s+/g, '-'))
    ? names
        .split(/\s+/)
        .filter((name) => !BESIDE_IT.test(name))
        .join(' ')
    : names;

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** An element's id, where it is a name: a heading's, and a section's after its heading, is that heading's text. */
function ownId({ id, localName, firstElementChild }: Element): string {
  if (!id || /^h[1-6]$/.test(localName)) return '';
  const heading =
    firstElementChild && /^h[1-6]$/.test(firstElementChild.localName) ? firstElementChild : null;
  return heading && letters(heading.textContent ?? '') === letters(id) ? '' : id;
}

/** Reads a tree once for all rules. Linear in its size. */
export function surveyText(root: Element): TextSurvey {
  const prose = proseBlocks(root).filter(
    (block) => weightedLength(block) >= PROSE || block.localName === 'pre',
  );
  const holders = new Set<Element>();
  for (const block of prose)
    for (let at: Element | null = block; at && !holders.has(at); at = at.parentElement) holders.add(at);
  const named = [...root.querySelectorAll('[class], [id]')].map((element) => ({
    element,
    name: ownNames(`${element.getAttribute('class') ?? ''} ${ownId(element)}`.toLowerCase()),
  }));
  const elements = root.querySelectorAll('*');
  const lengths = measure(root, elements);
  const before = countBefore(prose, elements);
  const solid = (node: ChildNode) =>
    node.nodeType === 1 ? (lengths.get(node as Element)?.solid ?? 0) : solidLength(node.nodeValue ?? '');
  return {
    lines: readLines(root, lengths),
    holdsProse: (element) => holders.has(element),
    position: (element) => (prose.length ? (before.get(element) ?? 0) / prose.length : 0),
    exceeds: (element, most) => (lengths.get(element)?.solid ?? 0) > most,
    forget(node) {
      const gone = solid(node);
      for (let at = node.parentElement; gone && at; at = at.parentElement) {
        const known = lengths.get(at);
        if (known) known.solid -= gone;
      }
    },
    named,
  };
}

/** Whether text stands before an element in its parent. */
function hasTextBefore(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling)
    if ((before.textContent ?? '').trim()) return true;
  return false;
}

/**
 * The largest box round a label that holds nothing but clutter: up while the parent has no prose, no heading of another
 * section, and little text. Takes the label's element, the most text, in characters, a box may hold, and whether the label
 * `opens` its box: then one with text before it is another's.
 */
export function enclosingBox(
  root: Element,
  label: Element,
  read: TextSurvey,
  most = 300,
  opens = false,
): Element {
  let box = label;
  const isBox = (parent: Element) =>
    !read.holdsProse(parent) &&
    !read.exceeds(parent, most) &&
    textLength(parent) <= most &&
    !parent.querySelector('pre, blockquote, table, math') &&
    !(opens && hasTextBefore(box));
  for (let parent = label.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (!isBox(parent)) break;
    box = parent;
  }
  return box;
}

/** A block without running text that is short, or mostly links: the rest of a list of teasers, a row of buttons. */
export function isThin(element: Element, read: TextSurvey): boolean {
  if (read.holdsProse(element) || element.matches('pre, blockquote, table, figure')) return false;
  const length = textLength(element);
  return length < 90 || linkShare(element) > 0.5;
}

/**
 * The box of a heading that opens a section, and the thin blocks after it up to the next heading or paragraph. A box with
 * text before the heading is not the section's: a short article of short paragraphs is one that holds no running text.
 */
export function findSection(root: Element, heading: Element, read: TextSurvey): Element[] {
  const box = enclosingBox(root, heading, read, 1500, true);
  const section = [box];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName) || !isThin(next, read)) break;
    section.push(next);
  }
  return section;
}

const INLINE = 'a, button, b, em, font, i, label, small, span, strong, time';

/** Whether a label is all of its block: a word in a sentence is prose, whatever word it is. */
export function isWholeBlock(element: Element, read: TextSurvey): boolean {
  if (!element.matches(INLINE)) return true;
  const block = element.closest('p, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6');
  if (!block) return true;
  const length = (element.textContent ?? '').trim().length;
  const most = length + Math.min(3, length / 4);
  return !read.exceeds(block, most) && (block.textContent ?? '').trim().length <= most;
}
