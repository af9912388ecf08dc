import {
  ADDRESS_ATTRIBUTES,
  HTML_ELEMENTS,
  MATHML_ELEMENTS,
  PLACE_ATTRIBUTE,
  TEXT_ATTRIBUTES,
} from './allowed';
import type { SafeHtml } from './safe-html';
import { policy } from './trusted-types';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** The browser's own sanitiser, if it has one (Chromium 146, Firefox 148). */
interface Sanitising {
  setHTML(html: string, options: { sanitizer: object }): void;
}

/** The same allow-list as DOMPurify's, for the second sanitiser. */
const SANITIZER = {
  elements: [...HTML_ELEMENTS, ...MATHML_ELEMENTS.map((name) => ({ name, namespace: MATHML }))],
  attributes: [...ADDRESS_ATTRIBUTES, ...TEXT_ATTRIBUTES, PLACE_ATTRIBUTE],
  comments: false,
  dataAttributes: false,
};

const canSanitise = (element: object): element is Sanitising => 'setHTML' in element;

/**
 * Creates elements from safe markup, in a document that loads nothing. This is the only place where markup becomes elements
 * that are shown: DOMPurify has sanitised it, and the browser's own sanitiser, if it has one, does so again with the same
 * list, so that one catches what the other misses.
 */
export function createElements(html: SafeHtml, view: Document): DocumentFragment {
  const holder = view.implementation.createHTMLDocument('').createElement('div');
  if (canSanitise(holder)) holder.setHTML(html, { sanitizer: SANITIZER });
  else holder.innerHTML = policy.createHTML(html);
  const fragment = holder.ownerDocument.createDocumentFragment();
  // One by one: an article may have more nodes than a call can have arguments.
  for (let node = holder.firstChild; node; node = holder.firstChild) fragment.append(node);
  return fragment;
}
