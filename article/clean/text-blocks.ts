import { proseBlocks } from '../main-content/prose';
import { linkShare, solidLength, textLength, weightedLength } from '../measure';
import { normaliseLine } from '../phrases/normalise-line';
import { endsLikeSentence } from '../sentences';

/** A short line of text and the innermost element that contains all of it. */
export interface Line {
  element: Element;
  /** Normalised in the same way as the phrases. */
  text: string;
}

/** Facts about the tree that the rules share, collected before anything is removed. */
export interface TextSurvey {
  /** Short lines; if several elements contain the same line, outermost first. */
  lines: Line[];
  /** Whether an element contains a paragraph of running text. */
  holdsProse(element: Element): boolean;
  /** Position of an element among the article's paragraphs: 0 before the first, 1 after the last. */
  position(element: Element): number;
  /**
   * Whether an element is certain to have more than `maxLength` characters, however its white space is counted; false is
   * inconclusive. Free, so check it before measuring text.
   */
  exceeds(element: Element, maxLength: number): boolean;
  /** Must be called for every node before it is removed from the tree. */
  forget(node: ChildNode): void;
  /** Elements with a class or id, and both as one lower-case string. */
  named: { element: Element; name: string }[];
}

/** Maximum length of a label, in characters. */
const MAX_LINE_LENGTH = 160;
/** Minimum length of a prose block, in characters; prose is never removed together with a label. */
const MIN_PROSE_LENGTH = 130;
const LINE_SELECTOR =
  'p, div, span, section, aside, header, footer, nav, h1, h2, h3, h4, h5, h6, li, ul, a, button, strong, b, em, i, small, label, legend, figcaption, td, dt, dd, center, font, time';

/** Length of an element's text in characters: total, and without white space. */
interface Lengths {
  all: number;
  solid: number;
}

/** Text lengths of `root` and every element in it with text. Linear: each element adds its length to its parent's. */
function measureElements(root: Element, elements: ArrayLike<Element>): Map<Element, Lengths> {
  const lengths = new Map<Element, Lengths>();
  const add = (element: Element | null, all: number, solid: number) => {
    if (!element) return;
    const entry = lengths.get(element);
    if (!entry) lengths.set(element, { all, solid });
    else {
      entry.all += all;
      entry.solid += solid;
    }
  };
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    add(walker.currentNode.parentElement, text.length, solidLength(text));
  }
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index];
    const ownLengths = element && lengths.get(element);
    if (ownLengths) add(element.parentElement, ownLengths.all, ownLengths.solid);
  }
  return lengths;
}

function readLines(root: Element, lengths: ReadonlyMap<Element, Lengths>): Line[] {
  const lines: Line[] = [];
  // Words inside code aren't labels.
  const code = new Set(root.querySelectorAll('pre *, code *'));
  // Nested boxes repeat the same line.
  const normalised = new Map<string, string>();
  for (const element of root.querySelectorAll(LINE_SELECTOR)) {
    if ((lengths.get(element)?.all ?? Infinity) > 4 * MAX_LINE_LENGTH || code.has(element)) continue;
    const raw = element.textContent ?? '';
    const text = normalised.get(raw) ?? normaliseLine(raw);
    normalised.set(raw, text);
    if (text && text.length <= MAX_LINE_LENGTH) lines.push({ element, text });
  }
  return lines;
}

/** Number of `blocks` that begin before each of `elements`; both in document order. */
function countBefore(blocks: readonly Element[], elements: ArrayLike<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  let count = 0;
  for (const element of Array.from(elements)) {
    counts.set(element, count);
    if (element === blocks[count]) count++;
  }
  return counts;
}

/** Class names about something nearby or missing: "fig--has-shares", "no-sidebar". */
const RELATION_NAME = /(?:^|[-_])(?:has|with|without|no|not|hide)[-_]/;

const readOwnNames = (names: string): string =>
  RELATION_NAME.test(names.replace(/\s+/g, '-'))
    ? names
        .split(/\s+/)
        .filter((name) => !RELATION_NAME.test(name))
        .join(' ')
    : names;

const reduceToAscii = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** An element's id, unless it is generated from the text of a heading (its own, or its first child's). */
function readOwnId({ id, localName, firstElementChild }: Element): string {
  if (!id || /^h[1-6]$/.test(localName)) return '';
  const heading =
    firstElementChild && /^h[1-6]$/.test(firstElementChild.localName) ? firstElementChild : null;
  return heading && reduceToAscii(heading.textContent ?? '') === reduceToAscii(id) ? '' : id;
}

/** Surveys a tree once for all rules. Linear in its size. */
export function surveyText(root: Element): TextSurvey {
  const prose = proseBlocks(root).filter(
    (block) => weightedLength(block) >= MIN_PROSE_LENGTH || block.localName === 'pre',
  );
  const proseHolders = new Set<Element>();
  for (const block of prose)
    for (
      let ancestor: Element | null = block;
      ancestor && !proseHolders.has(ancestor);
      ancestor = ancestor.parentElement
    )
      proseHolders.add(ancestor);
  const named = [...root.querySelectorAll('[class], [id]')].map((element) => ({
    element,
    name: readOwnNames(`${element.getAttribute('class') ?? ''} ${readOwnId(element)}`.toLowerCase()),
  }));
  const elements = root.querySelectorAll('*');
  const lengths = measureElements(root, elements);
  const blocksBefore = countBefore(prose, elements);
  const solidLengthOf = (node: ChildNode) =>
    node.nodeType === 1 ? (lengths.get(node as Element)?.solid ?? 0) : solidLength(node.nodeValue ?? '');
  return {
    lines: readLines(root, lengths),
    holdsProse: (element) => proseHolders.has(element),
    position: (element) => (prose.length ? (blocksBefore.get(element) ?? 0) / prose.length : 0),
    exceeds: (element, maxLength) => (lengths.get(element)?.solid ?? 0) > maxLength,
    forget(node) {
      const removedLength = solidLengthOf(node);
      for (let ancestor = node.parentElement; removedLength && ancestor; ancestor = ancestor.parentElement) {
        const entry = lengths.get(ancestor);
        if (entry) entry.solid -= removedLength;
      }
    },
    named,
  };
}

/** Whether there is text before an element inside its parent. */
function hasTextBefore(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling)
    if ((before.textContent ?? '').trim()) return true;
  return false;
}

/** Whether an element wraps the picture of a figure: the label that is its only text belongs to a button on the picture. */
export const wrapsFigurePicture = (element: Element): boolean =>
  element.closest('figure') !== null && element.querySelector('img, picture, video') !== null;

const SUBTITLE = 'h1, h2, h3, h4, h5, h6, [class*="subtitle" i], [class*="standfirst" i]';

/** Whether a box contains a subtitle outside `inner`: an unlinked heading before the first paragraph that ends like a sentence. */
const holdsSubtitle = (box: Element, inner: Element, survey: TextSurvey): boolean =>
  [...box.querySelectorAll(SUBTITLE)].some(
    (heading) =>
      !inner.contains(heading) &&
      survey.position(heading) === 0 &&
      !heading.closest('a[href]') &&
      !heading.querySelector('a[href]') &&
      endsLikeSentence(heading.textContent ?? ''),
  );

/**
 * The largest box around a label that contains only clutter: goes up while the parent has no prose, nothing like a table,
 * quote, caption or subtitle, and at most `maxLength` characters. With `opens`, the label must come first in the box: stops
 * at a parent with text before it.
 */
export function enclosingBox(
  root: Element,
  label: Element,
  survey: TextSurvey,
  maxLength = 300,
  opens = false,
): Element {
  let box = label;
  const isBox = (parent: Element) =>
    !survey.holdsProse(parent) &&
    !survey.exceeds(parent, maxLength) &&
    textLength(parent) <= maxLength &&
    !parent.querySelector('pre, blockquote, table, math, figcaption') &&
    !holdsSubtitle(parent, box, survey) &&
    !(opens && hasTextBefore(box));
  for (let parent = label.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (!isBox(parent)) break;
    box = parent;
  }
  return box;
}

/** What to remove with a button: its enclosing box; in a figure only the button, because the box would take the picture along. */
export const enclosingButtonBox = (
  root: Element,
  button: Element,
  survey: TextSurvey,
  maxLength: number,
): Element => (button.closest('figure') ? button : enclosingBox(root, button, survey, maxLength));

/** Whether a block without prose is short or mostly links: the rest of a list of teasers, a row of buttons. */
export function isThin(element: Element, survey: TextSurvey): boolean {
  if (survey.holdsProse(element) || element.matches('pre, blockquote, table, figure')) return false;
  const length = textLength(element);
  return length < 90 || linkShare(element) > 0.5;
}

/**
 * The box of a section's heading and the thin blocks after it, up to the next heading or paragraph. A box with text before
 * the heading isn't the section's: in a short article of short paragraphs, a box may have no prose either.
 */
export function findSection(root: Element, heading: Element, survey: TextSurvey): Element[] {
  const box = enclosingBox(root, heading, survey, 1500, true);
  const section = [box];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName) || !isThin(next, survey)) break;
    section.push(next);
  }
  return section;
}

const INLINE_SELECTOR = 'a, button, b, em, font, i, label, small, span, strong, time';
/** Words beside a label; bars and brackets between labels are none. */
const WORD = /\p{L}{2}/u;

/** Whether words stand directly beside a label or an inline element around it, as in a sentence without a paragraph. */
export function isAmongWords(element: Element): boolean {
  for (let inline: Element | null = element; inline?.matches(INLINE_SELECTOR); inline = inline.parentElement)
    for (const beside of [inline.previousSibling, inline.nextSibling])
      if (beside?.nodeType === 3 && WORD.test(beside.nodeValue ?? '')) return true;
  return false;
}

/** Whether a label is its whole block; a word in a sentence is prose. */
export function isWholeBlock(element: Element, survey: TextSurvey): boolean {
  if (!element.matches(INLINE_SELECTOR)) return true;
  const block = element.closest('p, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6');
  if (!block) return !isAmongWords(element);
  const length = (element.textContent ?? '').trim().length;
  const maxLength = length + Math.min(3, length / 4);
  return !survey.exceeds(block, maxLength) && (block.textContent ?? '').trim().length <= maxLength;
}
