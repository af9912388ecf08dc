import { className, idName } from '@medv/finder';
import { textLength } from '../measure';

/** Maximum number of elements that a removal may match, and their maximum share of the page's text. */
const MAX_ELEMENTS = 12;
const MAX_TEXT_SHARE = 0.25;
/** A box with at most this many characters more than its block is the same thing, plus a label and a close button. */
const MAX_EXTRA_LENGTH = 40;
const MAX_LEVELS = 5;

/** Class names and ids that are too general to identify part of a page. */
const COMMON_NAME =
  /^(?:paragraph|content|text|body|article|container|wrapper|wrap|row|col|column|block|item|section|inner|outer|grid|main|post|entry|page|story|active|clearfix|left|right|center|full|wide|first|last)$/i;

/** Selectors from the ids and classes that people gave an element, most specific first. */
function listSelectors(element: Element): string[] {
  const isDistinctive = (name: string) => !COMMON_NAME.test(name);
  const classes = [...element.classList].filter((name) => className(name) && isDistinctive(name));
  const each = classes.map((name) => `${element.localName}.${CSS.escape(name)}`);
  const id =
    element.id && idName(element.id) && isDistinctive(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const all =
    classes.length > 1 ? [`${element.localName}.${classes.map((name) => CSS.escape(name)).join('.')}`] : [];
  return [...id, ...all, ...each];
}

/**
 * A selector for blocks like this one on all pages of the site. Null if the live element has no distinctive name; a selector
 * by position would remove an unrelated paragraph from the next article.
 */
export function removalSelector(element: Element): string | null {
  const page = element.ownerDocument;
  const all = page.body ? textLength(page.body) : 0;
  const ownLength = textLength(element);
  for (
    let [box, level] = [element as Element | null, 0];
    box && box !== page.body && level < MAX_LEVELS && textLength(box) <= ownLength + MAX_EXTRA_LENGTH;
    box = box.parentElement, level++
  ) {
    for (const selector of listSelectors(box)) {
      const matches = [...page.querySelectorAll(selector)];
      const length = matches.reduce((sum, other) => sum + textLength(other), 0);
      if (matches.includes(box) && matches.length <= MAX_ELEMENTS && length <= MAX_TEXT_SHARE * all)
        return selector;
    }
  }
  return null;
}
