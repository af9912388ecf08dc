import { linkShare, textLength } from '../measure';
import { PLACE } from '../snapshot/snapshot';
import { outsideTest } from './outside';

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

/** Every paragraph of a prepared page that could be the article's, in order. Call before Readability runs. */
export function listParagraphs(body: Element): Paragraph[] {
  const outside = outsideTest();
  const paragraphs: Paragraph[] = [];
  for (const element of body.querySelectorAll(`p[${PLACE}]`)) {
    if (textLength(element) < LEAST || linkShare(element) > MOST_LINKED || outside(element)) continue;
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
