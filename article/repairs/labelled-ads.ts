import { textLength } from '../measure';
import { normaliseLine } from '../phrases/normalise-line';
import type { RepairRule } from './rule';

const LABEL_SELECTOR = 'body :is(span, p, div, small, strong, em, b, label, h3, h4, h5, h6):not(:has(*))';
/** A label is short; an advertisement among paragraphs says no more than this, in characters. */
const MAX_LABEL_LENGTH = 40;
const MAX_AD_LENGTH = 300;
/** Elements that no advertisement in the text contains. */
const ARTICLE_SELECTOR = 'h1, main, article, [role="main"], pre, blockquote, table, math, figcaption';

/** The outermost box around a label that says no more than an advertisement does. */
function findBox(label: Element): Element {
  let box = label;
  for (
    let parent = label.parentElement;
    parent && parent.localName !== 'body' && textLength(parent) <= MAX_AD_LENGTH;
    parent = parent.parentElement
  ) {
    if (parent.matches(ARTICLE_SELECTOR) || parent.querySelector(ARTICLE_SELECTOR)) break;
    box = parent;
  }
  return box;
}

/** Whether nothing but a label comes first in its box. */
const beginsWith = (box: Element, label: Element): boolean =>
  (box.textContent ?? '').trimStart().startsWith((label.textContent ?? '').trim());

/**
 * Removes advertisements that are marked as such: a small box that begins with the words ("Sponsored") and leads elsewhere. Before
 * the choice, because Readability takes away the label, by its name, and leaves the rest. Sources: Ghost's call to action, native
 * advertisements of publishers.
 */
export const labelledAds: RepairRule = {
  id: 'labelled-ads',
  apply(copy, lexicon) {
    if (!lexicon) return;
    for (const label of copy.querySelectorAll(LABEL_SELECTOR)) {
      const text = label.textContent ?? '';
      if (text.length > 2 * MAX_LABEL_LENGTH || !text.trim() || text.trim().length > MAX_LABEL_LENGTH)
        continue;
      if (!lexicon.is('advertisement', normaliseLine(text))) continue;
      const box = findBox(label);
      if (box !== label && box.querySelector('a[href]') && beginsWith(box, label)) box.remove();
    }
  },
};
