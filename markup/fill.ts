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

/** The browser's own sanitiser, where it has one (Chromium 146, Firefox 148). */
interface Sanitising {
  setHTML(html: string, options: { sanitizer: object }): void;
}

/** The same list as DOMPurify's, for the second wall. */
const SANITIZER = {
  elements: [...HTML_ELEMENTS, ...MATHML_ELEMENTS.map((name) => ({ name, namespace: MATHML }))],
  attributes: [...ADDRESS_ATTRIBUTES, ...TEXT_ATTRIBUTES, PLACE_ATTRIBUTE],
  comments: false,
  dataAttributes: false,
};

const canSanitise = (element: object): element is Sanitising => 'setHTML' in element;

/**
 * Makes elements of safe markup, in a document that loads nothing. The one place where markup becomes elements that are
 * shown: it has been through DOMPurify, and goes through the browser's own sanitiser with the same list, where there is
 * one. What slips through one of them has the other before it.
 */
export function createElements(html: SafeHtml, view: Document): DocumentFragment {
  const holder = view.implementation.createHTMLDocument('').createElement('div');
  if (canSanitise(holder)) holder.setHTML(html, { sanitizer: SANITIZER });
  else holder.innerHTML = policy.createHTML(html);
  const fragment = holder.ownerDocument.createDocumentFragment();
  // One by one: so many arguments no call takes as an article may have nodes.
  for (let node = holder.firstChild; node; node = holder.firstChild) fragment.append(node);
  return fragment;
}
