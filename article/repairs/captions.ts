import { moveChildren } from '../dom/move';
import { isLonger, textLength } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Tokens of a class that names a caption or credit: WordPress, Bootstrap, AEM, several newspapers' own. */
const CAPTION =
  /(?:^|[\s_-])(?:wp-caption-text|(?:image|img|photo|picture|media|figure|gallery|foto|bild|thumb)?[-_]?(?:caption|legend|legende|credits?|attribution|bildunterschrift|bildtext|didascalia|untertitel|copyright))(?:-?text|-?content|-?inner)?(?=$|[\s_-])|[a-z]Caption(?=$|[\s_-])/i;
const MEDIA = 'img, picture, video, iframe';
/** A longer text is no caption; a box with more besides is no figure. */
const LONGEST = 600;
const BESIDES = 40;
const BOXES = 'div, span, p, section, center, a';

/** The box that holds a caption and its picture and hardly anything else, or null. */
function boxOf(caption: Element): Element | null {
  const length = textLength(caption);
  let box = caption.parentElement;
  for (let up = 0; box && up < 4; up++, box = box.parentElement) {
    if (!box.matches(BOXES) || isLonger(box, length + BESIDES)) return null;
    if (box.querySelector(MEDIA)) return box;
  }
  return null;
}

/** Boxes round a figure and nothing else go: Readability takes them for clutter, and the figure with them. */
function unwrap(figure: Element): void {
  let outer = figure;
  for (let box = figure.parentElement; box?.matches('div, span, center'); box = box.parentElement) {
    if (box.childElementCount > 1 || isLonger(box, textLength(figure))) break;
    outer = box;
  }
  if (outer !== figure) outer.replaceWith(figure);
}

/** Text that stands in a figure outside its caption (a credit, a title) goes into it. */
function gather(figure: Element): void {
  const captions = [...figure.querySelectorAll('figcaption')];
  const first = captions[0];
  if (!first || figure.querySelector('figure, pre, table, blockquote')) return;
  for (const other of captions.slice(1)) {
    if (textLength(other)) {
      first.append(' ');
      moveChildren(other, first);
    }
    other.remove();
  }
}

/**
 * Gives captions their name: a box with a picture and a text called caption or credit is a figure with a caption.
 * Sources: WordPress' `wp-caption`, MediaWiki's `thumbcaption`, and the classes of many newspapers.
 */
export const captions: RepairRule = {
  id: 'captions',
  apply(copy) {
    for (const caption of copy.querySelectorAll(
      'body [class*="aption"], body [class*="egend"], body [class*="redit"], body [class*="opyright"], body [class*="ttribution"], body [class*="nterschrift"], body [class*="idascalia"]',
    )) {
      if (!copy.contains(caption) || caption.closest('figcaption') || !CAPTION.test(caption.className))
        continue;
      const length = textLength(caption);
      if (!length || length > LONGEST || caption.querySelector(MEDIA)) continue;
      const figure = caption.closest('figure') ?? boxOf(caption);
      if (!figure || (figure.localName === 'figure' && !figure.querySelector(MEDIA))) continue;
      rename(caption, 'figcaption');
      unwrap(figure.localName === 'figure' ? figure : rename(figure, 'figure'));
    }
    // Shown, and told to screen readers by another element: Readability drops it.
    for (const part of copy.querySelectorAll('figcaption [aria-hidden]')) part.removeAttribute('aria-hidden');
    for (const figure of copy.querySelectorAll('figure')) gather(figure);
  },
};
