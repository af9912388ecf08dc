import { linkShare, textLength } from '../measure';
import { PLACE } from '../snapshot/snapshot';

/** A paragraph or a list of the page as it was before Readability took it apart. */
interface Paragraph {
  element: Element;
  /** Its place, or that of the first block in it. */
  place: number;
  list: boolean;
  /** The kind of box it stands in: the names and classes of its two parents. */
  box: string;
  /** Its own kind: its name and classes, and its box. */
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
const DECLARED = 'article, [role=article], [itemprop~="articleBody"]';
/** What stands before a paragraph that comes back, and comes with it. */
const BEFORE = 'h1, h2, h3, h4, h5, h6, figure, pre, table, blockquote, hr';

/** Numbers in classes tell one block from the next, not one kind from another. */
const nameOf = (element: Element): string =>
  `${element.localName}.${element.className.toString().replace(/\d+/g, '')}`;

function boxOf(element: Element): string {
  const parent = element.parentElement;
  return parent ? `${nameOf(parent)} < ${parent.parentElement ? nameOf(parent.parentElement) : ''}` : '';
}

/** Every paragraph and list of a prepared page that could be the article's, in order. Call before Readability runs. */
export function listParagraphs(body: Element, outside: (element: Element) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const element of body.querySelectorAll(`p[${PLACE}], ${LISTS}`)) {
    const list = element.localName !== 'p';
    if (list && element.parentElement?.closest(`table, ${LISTS}`)) continue;
    const length = textLength(element);
    if (length < LEAST || linkShare(element, length) > MOST_LINKED || outside(element)) continue;
    const placed = list ? element.querySelector(`[${PLACE}]`) : element;
    if (!placed) continue;
    const box = boxOf(element);
    paragraphs.push({
      element,
      place: Number(placed.getAttribute(PLACE)),
      list,
      box,
      kind: `${nameOf(element)} < ${box}`,
      within: element.closest(DECLARED),
    });
  }
  return paragraphs;
}

/** What of the page's paragraphs was kept, and of which kinds that is. */
function readKept(root: Element, paragraphs: readonly Paragraph[]) {
  const elements = new Map<number, Element>();
  for (const element of root.querySelectorAll(`[${PLACE}]`))
    elements.set(Number(element.getAttribute(PLACE)), element);
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
  const isOurs = ({ list, kind, box }: Paragraph) => (counts.get(list ? box : kind) ?? 0) >= OF_A_KIND;
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
 * Brings back what follows the last block that Readability kept: paragraphs of the kept ones' kind, in the same element
 * that the page declares to be its article. (Some sites part an article into sections, of which it takes the first.)
 */
function recoverEnd(root: Element, end: readonly Paragraph[], articles: ReadonlySet<Element | null>): void {
  const ours = end.filter(({ within }) => within !== null && articles.has(within));
  const length = ours.findLastIndex(({ list }) => !list) + 1;
  for (const { element } of ours.slice(0, length)) root.append(...withHeadings(element));
}

/**
 * Brings back paragraphs and lists that Readability lost from the article: those of the same kind as what it kept, between
 * the first and the last that it did, or after them in the page's own article. (It judges a paragraph in a box of its own
 * as a box, and boxes and lists with a link in them seldom pass.) Takes the chosen element and the page's paragraphs from
 * before.
 */
export function recoverParagraphs(root: Element, paragraphs: readonly Paragraph[]): void {
  const { elements, articles, last, isOurs } = readKept(root, paragraphs);
  const end = Math.max(-1, ...elements.keys());
  let before: Element | null = null;
  for (const paragraph of paragraphs) {
    const { element, place, list } = paragraph;
    if (place > last) break;
    const here = elements.get(place);
    if (here) before = list ? (here.closest(LISTS) ?? here) : here;
    else if (before && isOurs(paragraph)) {
      before.after(element);
      before = element;
    }
  }
  recoverEnd(
    root,
    paragraphs.filter((paragraph) => paragraph.place > end && isOurs(paragraph)),
    articles,
  );
}
