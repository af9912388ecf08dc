import { moveChildren } from '../dom/move';
import { isLonger, textLength } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Class tokens for captions and credits: WordPress, Bootstrap, AEM, several newspapers. */
const CAPTION_NAME =
  /(?:^|[\s_-])(?:wp-caption-text|(?:image|img|photo|picture|media|figure|gallery|foto|bild|thumb)?[-_]?(?:caption|legend|legende|credits?|attribution|bildunterschrift|bildtext|didascalia|untertitel|copyright))(?:-?text|-?content|-?inner)?(?=$|[\s_-])|[a-z]Caption(?=$|[\s_-])/i;
const MEDIA_SELECTOR = 'img, picture, video, iframe';
/** Maximum length of a caption, and of other text in its figure, in characters. */
const MAX_CAPTION_LENGTH = 600;
const MAX_OTHER_LENGTH = 40;
const BOX_SELECTOR = 'div, span, p, section, center, a';

/** The box that contains a caption, its image and hardly anything else, or null. */
function findBox(caption: Element): Element | null {
  const length = textLength(caption);
  let box = caption.parentElement;
  for (let level = 0; box && level < 4; level++, box = box.parentElement) {
    if (!box.matches(BOX_SELECTOR) || isLonger(box, length + MAX_OTHER_LENGTH)) return null;
    if (box.querySelector(MEDIA_SELECTOR)) return box;
  }
  return null;
}

/** Unwraps boxes around a lone figure: Readability treats them as clutter, and drops the figure with them. */
function unwrap(figure: Element): void {
  let outer = figure;
  for (let box = figure.parentElement; box?.matches('div, span, center'); box = box.parentElement) {
    if (box.childElementCount > 1 || isLonger(box, textLength(figure))) break;
    outer = box;
  }
  if (outer !== figure) outer.replaceWith(figure);
}

/** Merges several captions of a figure (a credit, a title) into the first one. */
function mergeCaptions(figure: Element): void {
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
 * Turns a box with an image and a text named as caption or credit into a figure with a caption. Sources: WordPress's
 * `wp-caption`, MediaWiki's `thumbcaption`, class names of many newspapers.
 */
export const captions: RepairRule = {
  id: 'captions',
  apply(copy) {
    for (const caption of copy.querySelectorAll(
      'body [class*="aption"], body [class*="egend"], body [class*="redit"], body [class*="opyright"], body [class*="ttribution"], body [class*="nterschrift"], body [class*="idascalia"]',
    )) {
      if (!copy.contains(caption) || caption.closest('figcaption') || !CAPTION_NAME.test(caption.className))
        continue;
      const length = textLength(caption);
      if (!length || length > MAX_CAPTION_LENGTH || caption.querySelector(MEDIA_SELECTOR)) continue;
      const figure = caption.closest('figure') ?? findBox(caption);
      if (!figure || (figure.localName === 'figure' && !figure.querySelector(MEDIA_SELECTOR))) continue;
      rename(caption, 'figcaption');
      unwrap(figure.localName === 'figure' ? figure : rename(figure, 'figure'));
    }
    // Visible captions that are hidden from screen readers, where another element repeats them: Readability drops these.
    for (const part of copy.querySelectorAll('figcaption [aria-hidden]')) part.removeAttribute('aria-hidden');
    for (const figure of copy.querySelectorAll('figure')) mergeCaptions(figure);
  },
};
