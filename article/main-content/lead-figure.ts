import { textLength } from '../measure';
import { afterHeadline } from './headline';

/** A box with this much text is the article, or another one: what follows it leads nothing in. */
const ARTICLE = 700;
/** Smaller pictures are portraits of authors. */
const LEAST_WIDTH = 300;

/**
 * The figure between headline and article, which Readability leaves outside. Takes the headline of a prepared copy; returns a
 * copy of the figure, or null.
 */
export function findLeadFigure(headline: Element | null): Element | null {
  if (!headline) return null;
  for (const element of afterHeadline(headline)) {
    if (textLength(element) > ARTICLE) return null;
    const figure = element.localName === 'figure' ? element : element.querySelector('figure');
    const image = figure?.querySelector('img[src]');
    const width = Number.parseInt(image?.getAttribute('width') ?? '', 10);
    if (figure && image && !(width < LEAST_WIDTH) && !figure.querySelector('a h2, a h3'))
      return figure.cloneNode(true) as Element;
  }
  return null;
}

/** Puts a lead figure at the top of the chosen element that lacks its picture, after the standfirst where it has one. */
export function addLeadFigure(root: Element, figure: Element | null, standfirst: Element | null): void {
  const source = figure?.querySelector('img')?.getAttribute('src');
  if (!figure || !source) return;
  const has = [...root.querySelectorAll('img')].some((image) => image.getAttribute('src')?.endsWith(source));
  if (has) return;
  const opening = [...root.querySelectorAll('p')].slice(0, 3);
  const first =
    standfirst &&
    opening.find((paragraph) => paragraph.textContent?.trim() === standfirst.textContent?.trim());
  if (first) first.after(figure);
  else root.prepend(figure);
}
