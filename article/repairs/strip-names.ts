/** An element's id while it is hidden, because of what its name would make of it; the article's links get it back. */
export const HIDDEN_ID_ATTRIBUTE = 'data-own-id';

/** Takes the classes that match a pattern off an element. */
export function stripClasses(element: Element, pattern: RegExp): void {
  const names = element.getAttribute('class')?.split(/\s+/);
  if (names) element.setAttribute('class', names.filter((name) => !pattern.test(name)).join(' '));
}

/** As `stripClasses`, and hides an id that matches. */
export function stripNames(element: Element, pattern: RegExp): void {
  stripClasses(element, pattern);
  if (!element.id || !pattern.test(element.id)) return;
  element.setAttribute(HIDDEN_ID_ATTRIBUTE, element.id);
  element.removeAttribute('id');
}
