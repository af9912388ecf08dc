import { className, idName } from '@medv/finder';
import { textLength } from '../measure';

/** A removal may name so many elements of a page, and this share of its text. */
const MOST_ELEMENTS = 12;
const MOST_TEXT = 0.25;
/** A box that holds hardly more than a block is that block, with its label and its close button. */
const SLACK = 40;
const LEVELS = 5;

/** Names that every paragraph or the whole page of a site may have, and that say nothing of one part. */
const COMMON =
  /^(?:paragraph|content|text|body|article|container|wrapper|wrap|row|col|column|block|item|section|inner|outer|grid|main|post|entry|page|story|active|clearfix|left|right|center|full|wide|first|last)$/i;

/** The names a person gave an element, as selectors, the surest first. */
function namesOf(element: Element): string[] {
  const told = (name: string) => !COMMON.test(name);
  const classes = [...element.classList].filter((name) => className(name) && told(name));
  const each = classes.map((name) => `${element.localName}.${CSS.escape(name)}`);
  const id = element.id && idName(element.id) && told(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const all =
    classes.length > 1 ? [`${element.localName}.${classes.map((name) => CSS.escape(name)).join('.')}`] : [];
  return [...id, ...all, ...each];
}

/**
 * A selector for what is like a block on all pages of its site, or null where it has no name of its own: by its number it
 * would take an innocent paragraph out of the next article. Takes the live element.
 */
export function removalSelector(element: Element): string | null {
  const page = element.ownerDocument;
  const all = page.body ? textLength(page.body) : 0;
  const own = textLength(element);
  for (
    let [box, up] = [element as Element | null, 0];
    box && box !== page.body && up < LEVELS && textLength(box) <= own + SLACK;
    box = box.parentElement, up++
  ) {
    for (const selector of namesOf(box)) {
      const found = [...page.querySelectorAll(selector)];
      const length = found.reduce((sum, other) => sum + textLength(other), 0);
      if (found.includes(box) && found.length <= MOST_ELEMENTS && length <= MOST_TEXT * all) return selector;
    }
  }
  return null;
}
