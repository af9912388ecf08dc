import { moveChildren } from '../dom/move';

/** Replaces an element with one of another name, keeping attributes and children; returns the new element. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  moveChildren(element, renamed);
  element.replaceWith(renamed);
  return renamed;
}
