import { className, finder, idName } from '@medv/finder';

/** Time limit for finding a selector (ms): the user is waiting. */
const TIMEOUT_MS = 300;

/**
 * A selector for a live element that also works on other pages of the site as far as possible: only ids and classes written
 * by people, no numbers or generated names. Null if there is none.
 */
export function pickSelector(element: Element): string | null {
  try {
    return finder(element, {
      root: element.ownerDocument.documentElement,
      idName: (name) => idName(name),
      className: (name) => className(name),
      attr: (name, value) => (name === 'role' || name === 'itemprop') && /^[a-zA-Z]+$/.test(value),
      timeoutMs: TIMEOUT_MS,
    });
  } catch {
    return null;
  }
}
