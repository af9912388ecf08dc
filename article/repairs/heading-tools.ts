import { foldSpaces } from '../dom/fold-spaces';
import { textLength } from '../measure';
import type { RepairRule } from './rule';

const HEADING_SELECTOR = 'h1, h2, h3, h4, h5, h6';
/** Maximum length of the tools beside a heading, in characters: "[edit | edit source]", "Link copied". */
const MAX_TOOL_LENGTH = 40;
/** A tool with any of these is a part of the article. */
const CONTENT_SELECTOR = 'img, picture, video, audio, iframe, p, ul, ol, table, h1, h2, h3, h4, h5, h6';
/** What is left of a tool outside its links and buttons: brackets and bars. */
const NO_WORDS = /^[\s[\](){}|·•,:/#¶§-]*$/u;

/** Whether an element does something with the heading beside it: all its words are links or buttons. */
function isTool(element: Element): boolean {
  if (element.matches(CONTENT_SELECTOR) || element.querySelector(CONTENT_SELECTOR)) return false;
  const length = textLength(element);
  if (!length || length > MAX_TOOL_LENGTH) return false;
  const actions = element.matches('a, button')
    ? [element]
    : [...element.querySelectorAll('a, button, [role="button"]')];
  const rest = actions.reduce(
    (text, action) => text.replace(foldSpaces(action.textContent), ''),
    foldSpaces(element.textContent),
  );
  return actions.length > 0 && NO_WORDS.test(rest);
}

/** Whether something other than the next box of a row follows: a row of cards has headings with links beside them too. */
function headsSomething(box: Element): boolean {
  const next = box.nextElementSibling;
  return next !== null && (next.localName !== box.localName || next.className !== box.className);
}

/**
 * Removes the tools beside a heading, in the box that holds only them: Readability takes that box for a row of links, and
 * drops it with the heading. Runs before `heading-names`, which makes a section of what is left. Sources: MediaWiki since
 * 1.43 (`div.mw-heading > h2 + span.mw-editsection`), Starlight and GitLab (permalinks beside headings).
 */
export const headingTools: RepairRule = {
  id: 'heading-tools-beside',
  apply(copy) {
    for (const heading of copy.querySelectorAll(`div > :is(${HEADING_SELECTOR})`)) {
      const box = heading.parentElement;
      if (!box || !headsSomething(box)) continue;
      const others = [...box.children].filter((child) => child !== heading && textLength(child));
      if (others.every(isTool)) for (const other of others) other.remove();
    }
  },
};
