import { linkShare, textLength } from '../measure';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';

/** A figure, or a large picture by itself, of the page as it was before Readability took it apart. */
interface Figure {
  element: Element;
  place: number;
}

/** A longer caption is a text of its own; one with more of it in links is a teaser. */
const CAPTION = 600;
const MOST_LINKED = 0.5;
/** A picture outside a figure is one of the article's from this size, in pixels; smaller ones are signs and portraits. */
const LARGE = 180;
const SHOWN = 'img[src], img[srcset], picture source[srcset]';

function isFigure(element: Element): boolean {
  return (
    element.querySelector(SHOWN) !== null &&
    textLength(element) < CAPTION &&
    linkShare(element) <= MOST_LINKED
  );
}

/** A picture that stands for itself: large, in no figure, and no link to elsewhere. */
function isPicture(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  if (!(Number(width) >= LARGE && Number(height) >= LARGE) || image.closest('figure')) return false;
  const href = image.closest('a')?.getAttribute('href');
  return !href || /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href);
}

/** Every figure and large picture of a prepared page that could be the article's, in order. Call before Readability runs. */
export function listFigures(body: Element, outside: (element: Element) => boolean): Figure[] {
  return [...body.querySelectorAll(`figure[${PLACE_ATTRIBUTE}], img[${PLACE_ATTRIBUTE}]`)].flatMap(
    (element) => {
      const fits = element.localName === 'figure' ? isFigure(element) : isPicture(element);
      if (!fits || outside(element)) return [];
      return [{ element, place: Number(element.getAttribute(PLACE_ATTRIBUTE)) }];
    },
  );
}

/** How many of some figures, sorted by their places, stand before a place; by halving. */
function countBefore(sorted: readonly Figure[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Brings back figures and pictures that Readability lost between two blocks that it kept: it takes a box with several
 * pictures and few words for a gallery of links. Takes the chosen element and the page's figures from before.
 */
export function recoverFigures(root: Element, figures: readonly Figure[]): void {
  if (!figures.length) return;
  const kept = [...root.querySelectorAll(`[${PLACE_ATTRIBUTE}]`)]
    .map((element) => ({ element, place: Number(element.getAttribute(PLACE_ATTRIBUTE)) }))
    .sort((a, b) => a.place - b.place);
  const places = new Set(kept.map(({ place }) => place));
  const pictures = new Set([...root.querySelectorAll('img')].map((image) => image.getAttribute('src')));
  const isShown = (element: Element) =>
    [element, ...element.querySelectorAll('img')].some((image) => {
      const source = image.getAttribute('src');
      return source !== null && pictures.has(source);
    });
  for (const { element, place } of figures) {
    if (places.has(place) || isShown(element)) continue;
    const next = countBefore(kept, place);
    const before = kept[next - 1];
    const after = kept[next];
    if (!before || !after || before.element.contains(after.element)) continue;
    after.element.before(element);
  }
}
