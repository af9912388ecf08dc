import { linkShare, textLength } from '../measure';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';

/** A paragraph, a list, a block of code or a table of the page as it was before Readability took it apart. */
interface Paragraph {
  element: Element;
  /** Its place, or that of the first block in it. */
  place: number;
  list: boolean;
  /** Code and tables of data: the article's wherever they stand in it. */
  sure: boolean;
  /** The kind of box it stands in: by the names and classes of its two parents. */
  box: string;
  /** Its own kind: by its name and classes, and its box. */
  kind: string;
  /** The element that the page declares to be its article, round it. */
  within: Element | null;
}

/** A shorter paragraph is not missed; one with more of it in links is none. */
const LEAST = 40;
const MOST_LINKED = 0.5;
/** So many kept paragraphs of a kind say that the kind is the article's. */
const OF_A_KIND = 3;
const LISTS = 'ul, ol, dl';
const SURE = 'pre, table:has(th)';
const DECLARED = 'article, [role=article], [itemprop~="articleBody"]';
/** What stands before a paragraph that comes back, and comes with it. */
const BEFORE = 'h1, h2, h3, h4, h5, h6, figure, pre, table, blockquote, hr';

/** Numbers in classes tell one block from the next, not one kind from another. */
const nameOf = (element: Element): string =>
  `${element.localName}.${element.className.toString().replace(/\d+/g, '')}`;

/** Tells the kinds of elements and of the boxes they stand in: a number for every name, so that long names cost no more. */
function kindsOfBoxes() {
  const numbers = new Map<string, number>();
  const numberOf = (element: Element | null): number => {
    const name = element ? nameOf(element) : '';
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const boxes = new Map<Element | null, string>();
  return (element: Element) => {
    const parent = element.parentElement;
    const box = boxes.get(parent) ?? `${numberOf(parent)} < ${numberOf(parent?.parentElement ?? null)}`;
    boxes.set(parent, box);
    return { box, kind: `${numberOf(element)} < ${box}` };
  };
}

/**
 * Every paragraph, list, block of code and table of a prepared page that could be the article's, in order. Call before
 * Readability runs.
 */
export function listParagraphs(body: Element, outside: (element: Element) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const kindOf = kindsOfBoxes();
  for (const element of body.querySelectorAll(`p[${PLACE_ATTRIBUTE}], ${LISTS}, ${SURE}`)) {
    const list = element.localName !== 'p';
    const sure = element.matches(SURE);
    if (list && element.parentElement?.closest(`table, pre, ${LISTS}`)) continue;
    const length = textLength(element);
    if (length < (sure ? 1 : LEAST) || linkShare(element, length) > MOST_LINKED || outside(element)) continue;
    const placed = element.hasAttribute(PLACE_ATTRIBUTE)
      ? element
      : element.querySelector(`[${PLACE_ATTRIBUTE}]`);
    if (!placed) continue;
    paragraphs.push({
      element,
      place: Number(placed.getAttribute(PLACE_ATTRIBUTE)),
      list,
      sure,
      ...kindOf(element),
      within: element.closest(DECLARED),
    });
  }
  return paragraphs;
}

/** What of the page's paragraphs was kept, and of which kinds that is. */
function readKept(root: Element, paragraphs: readonly Paragraph[]) {
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
  const isOurs = ({ list, kind, box, sure }: Paragraph) =>
    sure || (counts.get(list ? box : kind) ?? 0) >= OF_A_KIND;
  return { elements, articles, last, isOurs };
}

/** A paragraph with the headings and figures right before it. */
function withHeadings(element: Element): Element[] {
  const found = [element];
  for (let at = element.previousElementSibling; at?.matches(BEFORE); at = at.previousElementSibling)
    found.unshift(at);
  return found;
}

/**
 * Brings back what stands before the first block that Readability kept and after the last: paragraphs of the kept ones'
 * kind, in the same element that the page declares to be its article. (Some sites part an article into sections, of which it
 * takes one.)
 */
function recoverEnds(
  root: Element,
  ours: readonly Paragraph[],
  [first, last]: readonly [number, number],
): void {
  const isParagraph = ({ list }: Paragraph) => !list;
  const before = ours.filter(({ place }) => place < first);
  const after = ours.filter(({ place }) => place > last);
  const lead = before.some(isParagraph) ? before.slice(before.findIndex(isParagraph)) : [];
  const end = after.slice(0, after.findLastIndex(isParagraph) + 1);
  root.prepend(...lead.flatMap(({ element }) => withHeadings(element)));
  root.append(...end.flatMap(({ element }) => withHeadings(element)));
}

/**
 * Brings back paragraphs and lists that Readability lost from the article, those of the same kind as what it kept, and code
 * and tables: between the first and the last that it did, or before and after them in the page's own article. (It judges a
 * paragraph in a box of its own as a box, and boxes and lists with a link in them seldom pass.) Takes the chosen element and
 * the page's paragraphs from before.
 */
export function recoverParagraphs(root: Element, paragraphs: readonly Paragraph[]): void {
  const { elements, articles, last, isOurs } = readKept(root, paragraphs);
  const ends = [Math.min(...elements.keys()), Math.max(...elements.keys())] as const;
  let before: Element | null = null;
  for (const paragraph of paragraphs) {
    const { element, place, list } = paragraph;
    if (place > last) break;
    const here = elements.get(place);
    if (here) before = list ? (here.closest(`table, ${LISTS}`) ?? here) : here;
    else if (before && isOurs(paragraph)) {
      before.after(element);
      before = element;
    }
  }
  const ours = paragraphs.filter(
    (paragraph) => paragraph.within !== null && articles.has(paragraph.within) && isOurs(paragraph),
  );
  recoverEnds(root, ours, ends);
}
