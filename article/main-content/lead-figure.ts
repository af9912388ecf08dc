import { textLength } from '../measure';
import { afterHeadline } from './headline';

/** A box with this much text is an article, so no lead figure follows. */
const MIN_ARTICLE_LENGTH = 700;
/** Narrower images, in pixels, are author portraits. */
const MIN_WIDTH_PX = 300;

/**
 * Finds the figure between headline and article, which Readability leaves out. Returns a copy, or null.
 */
export function findLeadFigure(headline: Element | null): Element | null {
  if (!headline) return null;
  for (const element of afterHeadline(headline)) {
    if (textLength(element) > MIN_ARTICLE_LENGTH) return null;
    const figure = element.localName === 'figure' ? element : element.querySelector('figure');
    const image = figure?.querySelector('img[src]');
    const width = Number.parseInt(image?.getAttribute('width') ?? '', 10);
    if (figure && image && !(width < MIN_WIDTH_PX) && !figure.querySelector('a h2, a h3'))
      return figure.cloneNode(true) as Element;
  }
  return null;
}

/** Adds the lead figure to the top of the article, after the standfirst if any, unless the article has the image already. */
export function addLeadFigure(root: Element, figure: Element | null, standfirst: Element | null): void {
  const source = figure?.querySelector('img')?.getAttribute('src');
  if (!figure || !source) return;
  const isPresent = [...root.querySelectorAll('img')].some((image) =>
    image.getAttribute('src')?.endsWith(source),
  );
  if (isPresent) return;
  const firstParagraphs = [...root.querySelectorAll('p')].slice(0, 3);
  const standfirstParagraph =
    standfirst &&
    firstParagraphs.find((paragraph) => paragraph.textContent?.trim() === standfirst.textContent?.trim());
  if (standfirstParagraph) standfirstParagraph.after(figure);
  else root.prepend(figure);
}
