import { textLength } from '../measure';
import type { CleanRule } from './rule';

const MEDIA_SELECTOR = 'img, picture, video, audio, math, table, hr, br, iframe, canvas';
const BOX_SELECTOR =
  'p, div, section, aside, header, footer, nav, span, a, ul, ol, li, h1, h2, h3, h4, h5, h6, strong, em, b, i, figure, figcaption, blockquote, small';

/** File names of placeholders. Those of words that a photograph may be called by count for graphics only. */
const PLACEHOLDER_FILE =
  /[/_.-](?:blank|placeholder|spacer|transparent|1x1|1px|lazyload|loading|no-?image|dummy)(?:[-_.]?(?:img|image|bg|white|gr[ea]y|\d+(?:x\d+)?(?!\d)))*\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i;
const PLACEHOLDER_GRAPHIC =
  /\/(?:lazy|pixel|gr[ea]y|clear|trans|loader)(?:[-_.]?(?:img|image|bg|\d+(?:x\d+)?))*\.(?:gif|svg)(?:\?|$)/i;

function isPixel(image: Element): boolean {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map((size) =>
    Number.parseFloat(size ?? ''),
  );
  return (
    (width !== undefined && width <= 3) ||
    (height !== undefined && height <= 3) ||
    !(image.getAttribute('src') || image.getAttribute('srcset')) ||
    isPlaceholder(image)
  );
}

/** Whether an image is a placeholder for one that never loaded: it has no file of its own, and no lazy source. */
function isPlaceholder(image: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  if (image.getAttribute('srcset') || image.closest('picture')?.querySelector('source[srcset]')) return false;
  if (source.startsWith('data:')) return /^data:(?:image\/(?:gif|svg)|,)/.test(source) && source.length < 400;
  return PLACEHOLDER_FILE.test(source) || PLACEHOLDER_GRAPHIC.test(source);
}

const VISIBLE_CHARACTER = /[^\s\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Whether a box has visible text. Stops at the first match. */
function hasVisibleText(box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* text */);
  while (walker.nextNode()) if (VISIBLE_CHARACTER.test(walker.currentNode.nodeValue ?? '')) return true;
  return false;
}

/** Blocks in which a button may be a word in a sentence. */
const SENTENCE_SELECTOR = 'p, li, dd, td, blockquote';
/** Longer text, in characters, isn't a button label. */
const MAX_LABEL_LENGTH = 200;

/** Removes buttons, tracking pixels, spacers and boxes left empty; runs last. */
export const empty: CleanRule = {
  id: 'empty',
  apply(root, { remove }) {
    for (const image of root.querySelectorAll('img')) if (isPixel(image)) remove(image);
    for (const button of root.querySelectorAll('button, [role="button"]'))
      if (
        !button.querySelector(MEDIA_SELECTOR) &&
        !button.closest(SENTENCE_SELECTOR) &&
        textLength(button) <= MAX_LABEL_LENGTH
      )
        remove(button);
    const boxes = [...root.querySelectorAll(BOX_SELECTOR)];
    // Inside out, so that boxes of empty boxes are removed too.
    for (let index = boxes.length - 1; index >= 0; index--) {
      const box = boxes[index];
      // Many highlighters wrap the space between two words of code in a box of its own.
      if (
        !box ||
        hasVisibleText(box) ||
        box.querySelector(MEDIA_SELECTOR) ||
        box.id ||
        box.closest('pre, code')
      )
        continue;
      remove(box);
    }
  },
};
