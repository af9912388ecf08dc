import { linkShare, textLength } from '../measure';
import { endsLikeSentence, isStatement } from '../sentences';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { nameKind } from './name-kind';

/** A paragraph, list, code block or table, listed before Readability changes the page. */
interface Paragraph {
  element: Element;
  /** Its place, or that of the first block inside it. */
  place: number;
  list: boolean;
  /** Code and data tables, which belong to the article wherever they occur in it. */
  sure: boolean;
  /** Kind of the containing box: names and classes of the two closest ancestors. */
  box: string;
  /** Kind of the element itself: its name and classes, and its box. */
  kind: string;
  /** The closest ancestor that the page declares to be the article. */
  within: Element | null;
  /** It stands in a box of several paragraphs of running text, which is a part of the text whatever its name. */
  inText: boolean;
}

/** Shorter paragraphs aren't worth recovering; those with a larger share of links aren't paragraphs, unless they are sentences. */
const MIN_LENGTH = 40;
const MAX_LINKED = 0.5;
/** A kind is the article's own if at least this many paragraphs of it were kept. */
const MIN_OF_KIND = 3;
/** A box with at least so many paragraphs of running text, and so much of it in characters, is a part of a text. */
const MIN_IN_BOX = 3;
const MIN_BOX_LENGTH = 600;
const MIN_RUNNING_LENGTH = 80;
const LIST_SELECTOR = 'ul, ol, dl';
const SURE_SELECTOR = 'pre, table:has(th)';
const ARTICLE_SELECTOR = 'article, [role=article], [itemprop~="articleBody"]';
/** Elements directly before a recovered paragraph that are recovered with it. */
const LEADING_SELECTOR = 'h1, h2, h3, h4, h5, h6, figure, pre, table, blockquote, hr';

/** Creates a function that identifies the kind of an element and its box. Names are numbered to keep the keys short. */
function createKindLookup() {
  const numbers = new Map<string, number>();
  const numberOf = (element: Element | null): number => {
    const name = element ? nameKind(element) : '';
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const boxes = new Map<Element | null, string>();
  return (element: Element) => {
    const parent = element.parentElement;
    const box = boxes.get(parent) ?? `${numberOf(parent)} < ${numberOf(parent?.parentElement ?? null)}`;
    boxes.set(parent, box);
    return { box, kind: `${numberOf(element)} < ${box}` };
  };
}

/** Creates a cached test for boxes of running text: paragraphs of sentences side by side. */
function createTextBoxTest(): (box: Element | null) => boolean {
  const results = new Map<Element, boolean>();
  return (box) => {
    if (!box) return false;
    let result = results.get(box);
    if (result === undefined) {
      const lengths = [...box.children]
        .filter((child) => child.localName === 'p' && endsLikeSentence(child.textContent ?? ''))
        .map((child) => textLength(child) * (1 - linkShare(child)))
        .filter((length) => length >= MIN_RUNNING_LENGTH);
      result =
        lengths.length >= MIN_IN_BOX && lengths.reduce((sum, length) => sum + length, 0) >= MIN_BOX_LENGTH;
      results.set(box, result);
    }
    return result;
  };
}

/** Share of a list's text that is in links, without the items that are sentences: steps, remarks. */
function linkShareOfItems(list: Element, length: number): number {
  let linked = 0;
  for (const link of list.querySelectorAll('a[href]'))
    if (!isStatement(link.closest('li, dd')?.textContent ?? '')) linked += textLength(link);
  return linked / Math.max(1, length);
}

/** Whether a paragraph or list has enough text outside links, or says something in sentences, linked or not. */
function isWorthRecovering(element: Element, list: boolean): boolean {
  const length = textLength(element);
  if (list) return length >= MIN_LENGTH && linkShareOfItems(element, length) <= MAX_LINKED;
  return (
    (isStatement(element.textContent ?? '') && !element.querySelector('img')) ||
    (length >= MIN_LENGTH && linkShare(element, length) <= MAX_LINKED)
  );
}

/**
 * All paragraphs, lists, code blocks and tables of a prepared page that may belong to the article, in order. Call before
 * Readability runs.
 */
export function listParagraphs(body: Element, isOutside: (element: Element) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const findKind = createKindLookup();
  const isTextBox = createTextBoxTest();
  for (const element of body.querySelectorAll(`p[${PLACE_ATTRIBUTE}], ${LIST_SELECTOR}, ${SURE_SELECTOR}`)) {
    const list = element.localName !== 'p';
    const sure = element.matches(SURE_SELECTOR);
    if (list && element.parentElement?.closest(`table, pre, ${LIST_SELECTOR}`)) continue;
    if ((!sure && !isWorthRecovering(element, list)) || isOutside(element) || !textLength(element)) continue;
    const placed = element.hasAttribute(PLACE_ATTRIBUTE)
      ? element
      : element.querySelector(`[${PLACE_ATTRIBUTE}]`);
    if (!placed) continue;
    paragraphs.push({
      element,
      place: Number(placed.getAttribute(PLACE_ATTRIBUTE)),
      list,
      sure,
      ...findKind(element),
      within: element.closest(ARTICLE_SELECTOR),
      inText: !list && isTextBox(element.parentElement),
    });
  }
  return paragraphs;
}

/** Finds which of the page's paragraphs were kept, and of which kinds. */
function findKept(root: Element, paragraphs: readonly Paragraph[]) {
  const elements = new Map<number, Element>();
  for (const element of root.querySelectorAll(`[${PLACE_ATTRIBUTE}]`))
    elements.set(Number(element.getAttribute(PLACE_ATTRIBUTE)), element);
  const counts = new Map<string, number>();
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const articles = new Set<Element | null>();
  let last = -1;
  for (const { place, list, kind, box, within } of paragraphs) {
    if (!elements.has(place)) continue;
    count(box);
    last = place;
    if (list) continue;
    count(kind);
    articles.add(within);
  }
  const isArticleKind = ({ list, kind, box, sure, inText, within }: Paragraph) =>
    sure ||
    (inText && within !== null && articles.has(within)) ||
    (counts.get(list ? box : kind) ?? 0) >= MIN_OF_KIND;
  return { elements, articles, last, isArticleKind };
}

/** A paragraph with the headings and figures directly before it. */
function withHeadings(element: Element): Element[] {
  const elements = [element];
  for (
    let previous = element.previousElementSibling;
    previous?.matches(LEADING_SELECTOR);
    previous = previous.previousElementSibling
  )
    elements.unshift(previous);
  return elements;
}

/** A paragraph has a heading, and perhaps that of a chapter over it; more in a row are a list of other articles. */
const MAX_HEADINGS = 2;

/** The headings directly before a paragraph that weren't kept, if they are its own. */
function findLostHeadings(element: Element, kept: ReadonlyMap<number, Element>): Element[] {
  const lost = withHeadings(element).filter(
    (part) =>
      /^h[2-6]$/.test(part.localName) &&
      !part.querySelector('a[href]') &&
      !kept.has(Number(part.getAttribute(PLACE_ATTRIBUTE) ?? -1)),
  );
  return lost.length <= MAX_HEADINGS ? lost : [];
}

/**
 * Restores paragraphs before the first and after the last kept block: those of a kept kind, inside the same declared article
 * element. (Some sites split an article into sections, of which Readability takes only one.)
 */
function recoverEnds(
  root: Element,
  recoverable: readonly Paragraph[],
  [first, last]: readonly [number, number],
): void {
  const isParagraph = ({ list }: Paragraph) => !list;
  const before = recoverable.filter(({ place }) => place < first);
  const after = recoverable.filter(({ place }) => place > last);
  const leading = before.some(isParagraph) ? before.slice(before.findIndex(isParagraph)) : [];
  const trailing = after.slice(0, after.findLastIndex(isParagraph) + 1);
  root.prepend(...leading.flatMap(({ element }) => withHeadings(element)));
  root.append(...trailing.flatMap(({ element }) => withHeadings(element)));
}

/**
 * Restores what Readability lost from the article: paragraphs and lists of the kinds it kept, code and tables. Looks between
 * the first and last kept blocks, and around them inside the declared article. (Readability judges a paragraph in a box of
 * its own as a box, and few boxes and lists with a link pass.) `paragraphs` is the result of `listParagraphs`.
 */
export function recoverParagraphs(root: Element, paragraphs: readonly Paragraph[]): void {
  const { elements, articles, last, isArticleKind } = findKept(root, paragraphs);
  const ends = [Math.min(...elements.keys()), Math.max(...elements.keys())] as const;
  let before: Element | null = null;
  for (const paragraph of paragraphs) {
    const { element, place, list } = paragraph;
    if (place > last) break;
    const kept = elements.get(place);
    if (kept) before = list ? (kept.closest(`table, ${LIST_SELECTOR}`) ?? kept) : kept;
    else if (before && isArticleKind(paragraph)) {
      before.after(...findLostHeadings(element, elements), element);
      before = element;
    }
  }
  const recoverable = paragraphs.filter(
    (paragraph) => paragraph.within !== null && articles.has(paragraph.within) && isArticleKind(paragraph),
  );
  recoverEnds(root, recoverable, ends);
}
