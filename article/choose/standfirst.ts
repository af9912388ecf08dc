import { linkShare, textLength } from '../measure';
import { afterHeadline, findHeadline } from './headline';

const NAME =
  /(?:^|[\s_-])(?:standfirst|chap[oô]|dek|deck|lead(?:-?(?:text|paragraph|in))?|lede|intro(?:duction)?|subtitle|sub-?head(?:line|ing)?|entradilla|vorspann|teaser-?text|abstract|summary|excerpt|description|sottotitolo|bajada)(?=$|[\s_-])/i;
const LEAST = 50;
const MOST = 700;

const squash = (text: string | null) => (text ?? '').replace(/\s+/g, '').toLowerCase();

function isStandfirst(element: Element): boolean {
  const length = textLength(element);
  if (length < LEAST || length > MOST || linkShare(element) > 0.4) return false;
  return element.matches('p, h2, h3') || NAME.test(element.className);
}

/**
 * The standfirst of a page, before Readability takes headers away: a short text after the headline, named as one or a
 * paragraph in the headline's own header. Takes a prepared copy; returns a paragraph of its own, or null.
 */
export function findStandfirst(copy: Document): Element | null {
  const headline = findHeadline(copy);
  if (!headline) return null;
  const header = headline.closest('header');
  for (const element of afterHeadline(headline)) {
    const named = NAME.test(element.className) && isStandfirst(element);
    if (!named && !(header?.contains(element) && element.localName === 'p' && isStandfirst(element)))
      continue;
    const paragraph = copy.createElement('p');
    for (const child of element.childNodes) paragraph.append(child.cloneNode(true));
    const place = element.getAttribute('data-place');
    if (place) paragraph.setAttribute('data-place', place);
    return paragraph;
  }
  return null;
}

/** Brings a standfirst to the top of the chosen element that lacks it. */
export function bringStandfirst(root: Element, standfirst: Element | null): void {
  if (standfirst && !squash(root.textContent).includes(squash(standfirst.textContent)))
    root.prepend(standfirst);
}
