import { bisect } from '../bisect';
import { isImageFile } from '../dom/image-file';
import { linkShare, textLength } from '../measure';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';

/** A figure or large standalone image, listed before Readability changes the page. */
interface Figure {
  element: Element;
  place: number;
}

/** Longer captions are texts of their own; those with a larger share of links are teasers. */
const MAX_CAPTION_LENGTH = 600;
const MAX_LINKED = 0.5;
/** Minimum size of an image outside a figure, in pixels; smaller ones are icons and portraits. */
const MIN_SIZE_PX = 180;
const IMAGE_SELECTOR = 'img[src], img[srcset], picture source[srcset]';

function isFigure(element: Element): boolean {
  return (
    element.querySelector(IMAGE_SELECTOR) !== null &&
    textLength(element) < MAX_CAPTION_LENGTH &&
    linkShare(element) <= MAX_LINKED
  );
}

/** Whether an image stands by itself: large, not in a figure, and not a link to another page. */
function isLargeImage(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  if (!(Number(width) >= MIN_SIZE_PX && Number(height) >= MIN_SIZE_PX) || image.closest('figure'))
    return false;
  const href = image.closest('a')?.getAttribute('href');
  return !href || isImageFile(href);
}

/** All figures and large images of a page that may belong to the article, in order. Call before Readability runs. */
export function listFigures(body: Element, isOutside: (element: Element) => boolean): Figure[] {
  return [...body.querySelectorAll(`figure[${PLACE_ATTRIBUTE}], img[${PLACE_ATTRIBUTE}]`)].flatMap(
    (element) => {
      const isCandidate = element.localName === 'figure' ? isFigure(element) : isLargeImage(element);
      if (!isCandidate || isOutside(element)) return [];
      return [{ element, place: Number(element.getAttribute(PLACE_ATTRIBUTE)) }];
    },
  );
}

/** Number of figures, sorted by place, that precede a place. */
const countBefore = (sorted: readonly Figure[], place: number): number =>
  bisect(sorted.length, (index) => (sorted[index]?.place ?? 0) >= place);

/**
 * Restores figures and images that Readability lost between two blocks it kept: it takes a box with several images and
 * little text for a gallery of links. `figures` is the result of `listFigures`.
 */
export function recoverFigures(root: Element, figures: readonly Figure[]): void {
  if (!figures.length) return;
  const kept = [...root.querySelectorAll(`[${PLACE_ATTRIBUTE}]`)]
    .map((element) => ({ element, place: Number(element.getAttribute(PLACE_ATTRIBUTE)) }))
    .sort((a, b) => a.place - b.place);
  const places = new Set(kept.map(({ place }) => place));
  const sources = new Set([...root.querySelectorAll('img')].map((image) => image.getAttribute('src')));
  const isPresent = (element: Element) =>
    [element, ...element.querySelectorAll('img')].some((image) => {
      const source = image.getAttribute('src');
      return source !== null && sources.has(source);
    });
  for (const { element, place } of figures) {
    if (places.has(place) || isPresent(element)) continue;
    const next = countBefore(kept, place);
    const before = kept[next - 1];
    const after = kept[next];
    if (!before || !after || before.element.contains(after.element)) continue;
    after.element.before(element);
  }
}
