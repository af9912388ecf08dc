import { isInSentence } from '../dom/in-sentence';
import { textLength } from '../measure';
import { reduceToLetters } from '../metadata/text';
import type { RepairRule } from './rule';

const HIDDEN_SELECTOR = '[aria-hidden="true"]';
const MAIN_SELECTOR = 'main, article, h1, [role="main"]';
/** An element with this share of the page's text is the page, behind a dialog. */
const MIN_PAGE_SHARE = 0.3;
const INLINE_SELECTOR = 'span, b, strong, em, i, mark, font';
const BLOCK_SELECTOR = 'p, li, blockquote, dd, h1, h2, h3, h4, h5, h6';
/** Fonts of icons draw a picture for a word: "share", "arrow_forward". */
const ICON_NAME = /icon|glyph|symbol|(?:^|[\s_-])fa[srlb]?(?:$|[\s_-])|emoji/i;
const CONTROL_SELECTOR = 'a, button, svg, img';
/** A shorter text may stand in the rest of a paragraph by chance, in letters. */
const MIN_TWIN_LETTERS = 12;

/** Whether an element is what the page shows, hidden only while a dialog is open over it. */
function isBehindDialog(element: Element, pageLength: number): boolean {
  return (
    (element.matches(MAIN_SELECTOR) || element.querySelector(MAIN_SELECTOR) !== null) &&
    textLength(element) >= MIN_PAGE_SHARE * pageLength
  );
}

/** The text of a block without what is hidden from screen readers. */
function readSpoken(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(HIDDEN_SELECTOR)) hidden.remove();
  return copy.textContent ?? '';
}

/** Whether an element is a part of its paragraph's or heading's words: of a sentence, or all of them. */
function isWords(element: Element): boolean {
  if (!element.matches(INLINE_SELECTOR) || !/\p{L}/u.test(element.textContent ?? '')) return false;
  if (ICON_NAME.test(element.getAttribute('class') ?? '') || element.querySelector(CONTROL_SELECTOR))
    return false;
  const block = element.closest(BLOCK_SELECTOR);
  if (!block || element.closest('a, button')) return false;
  const spoken = reduceToLetters(readSpoken(block));
  const own = reduceToLetters(element.textContent ?? '');
  if (own.length >= MIN_TWIN_LETTERS && spoken.includes(own)) return false;
  return !spoken || isInSentence(element, { elements: true });
}

/**
 * Shows what is hidden from screen readers only, which Readability drops: the page behind an open dialog, large first letters
 * and words in pieces, whose whole is said by a label for screen readers. Those labels have gone before (`strip`, and the
 * snapshot, which sees that they are clipped). Icons and doubled texts stay hidden.
 */
export const unspoken: RepairRule = {
  id: 'unspoken',
  apply(copy) {
    const hidden = [...copy.querySelectorAll(`body :is(${HIDDEN_SELECTOR}), body:is(${HIDDEN_SELECTOR})`)];
    if (!hidden.length || !copy.body) return;
    const pageLength = textLength(copy.body);
    const shown = hidden.filter((element) => isBehindDialog(element, pageLength) || isWords(element));
    for (const element of shown) element.removeAttribute('aria-hidden');
  },
};
