import { linkShare, textLength } from '../measure';
import { PLACE } from '../snapshot/snapshot';

/** A paragraph of the page as it was before Readability took it apart. */
interface Paragraph {
  element: Element;
  place: number;
  /** Its kind: its own and its two parents' names and classes. */
  kind: string;
}

/** A shorter paragraph is not missed; one with more of it in links is none. */
const LEAST = 40;
const MOST_LINKED = 0.5;
/** So many kept paragraphs of a kind say that the kind is the article's. */
const OF_A_KIND = 3;

/** Numbers in classes tell one block from the next, not one kind from another. */
function kindOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++)
    names.push(`${at.localName}.${at.className.toString().replace(/\d+/g, '')}`);
  return names.join(' < ');
}

/** A longer caption is a text of its own. */
const CAPTION = 600;

function isFigure(element: Element): boolean {
  const picture = element.querySelector('img[src], img[srcset], picture source[srcset]');
  return picture !== null && textLength(element) < CAPTION && linkShare(element) <= MOST_LINKED;
}

/** Every figure of a prepared page that could be the article's, in order. Call before Readability runs. */
export function listFigures(body: Element, outside: (element: Element) => boolean): Paragraph[] {
  return [...body.querySelectorAll(`figure[${PLACE}]`)].flatMap((element) =>
    isFigure(element) && !outside(element)
      ? [{ element, place: Number(element.getAttribute(PLACE)), kind: 'figure' }]
      : [],
  );
}

/** Every paragraph of a prepared page that could be the article's, in order. Call before Readability runs. */
export function listParagraphs(body: Element, outside: (element: Element) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const element of body.querySelectorAll(`p[${PLACE}]`)) {
    const length = textLength(element);
    if (length < LEAST || linkShare(element, length) > MOST_LINKED || outside(element)) continue;
    const place = Number(element.getAttribute(PLACE));
    paragraphs.push({ element, place, kind: kindOf(element) });
  }
  return paragraphs;
}

/**
 * Brings back paragraphs that Readability lost from the middle of the article: those of the same kind as what it kept,
 * between the first and the last that it did. (It judges a paragraph in a box of its own as a box, and boxes with a link
 * in them seldom pass.) Takes the chosen element and the page's paragraphs from before.
 */
export function recoverParagraphs(root: Element, paragraphs: readonly Paragraph[]): void {
  const kept = new Map<number, Element>();
  for (const element of root.querySelectorAll(`[${PLACE}]`))
    kept.set(Number(element.getAttribute(PLACE)), element);
  const counts = new Map<string, number>();
  let last = -1;
  for (const { place, kind } of paragraphs) {
    if (!kept.has(place)) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    last = place;
  }
  let before: Element | null = null;
  for (const { element, place, kind } of paragraphs) {
    if (place > last) return;
    const here = kept.get(place);
    if (here) before = here;
    else if (before && (counts.get(kind) ?? 0) >= OF_A_KIND) {
      before.after(element);
      before = element;
    }
  }
}

/**
 * Brings back figures that Readability lost between two blocks that it kept: it takes a box with several pictures and few
 * words for a gallery of links. Takes the chosen element and the page's figures from before.
 */
export function recoverFigures(root: Element, figures: readonly Paragraph[]): void {
  if (!figures.length) return;
  const kept = [...root.querySelectorAll(`[${PLACE}]`)]
    .map((element) => ({ element, place: Number(element.getAttribute(PLACE)) }))
    .sort((a, b) => a.place - b.place);
  const places = new Set(kept.map(({ place }) => place));
  const pictures = new Set([...root.querySelectorAll('img')].map((image) => image.getAttribute('src')));
  for (const { element, place } of figures) {
    const before = kept.findLast((block) => block.place < place);
    const after = kept.find((block) => block.place > place);
    if (places.has(place) || !before || !after || before.element.contains(after.element)) continue;
    if ([...element.querySelectorAll('img')].some((image) => pictures.has(image.getAttribute('src'))))
      continue;
    after.element.before(element);
  }
}
