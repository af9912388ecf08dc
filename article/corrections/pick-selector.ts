import { className, finder, idName } from '@medv/finder';

/** Longest a search for a selector may take, in ms: it answers a press. */
const PATIENCE = 300;

/**
 * A selector that names an element on its page and, as far as a name can, the same part of the site's other pages: ids and
 * classes a person wrote, no numbers, no machine's names. Null where none was found. Takes a live element.
 */
export function pickSelector(element: Element): string | null {
  try {
    return finder(element, {
      root: element.ownerDocument.documentElement,
      idName: (name) => idName(name),
      className: (name) => className(name),
      attr: (name, value) => (name === 'role' || name === 'itemprop') && /^[a-zA-Z]+$/.test(value),
      timeoutMs: PATIENCE,
    });
  } catch {
    return null;
  }
}
