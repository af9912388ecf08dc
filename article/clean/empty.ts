import { textLength } from '../measure';
import type { CleanRule } from './rule';

const MEDIA = 'img, picture, video, audio, math, table, hr, br, iframe, canvas';
const BOXES =
  'p, div, section, aside, header, footer, nav, span, a, ul, ol, li, h1, h2, h3, h4, h5, h6, strong, em, b, i, figure, figcaption, blockquote, small';

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

/** A picture that only says that another was to come, and which did not: no file of its own, and none that loads late. */
function isPlaceholder(image: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  if (image.getAttribute('srcset') || image.closest('picture')?.querySelector('source[srcset]')) return false;
  if (source.startsWith('data:')) return /^data:image\/(?:gif|svg)/.test(source) && source.length < 400;
  return /[/_.-](?:blank|placeholder|spacer|transparent|1x1|lazyload|loading)(?:[-_.]?(?:img|image|\d+(?:x\d+)?(?!\d)))*\.(?:gif|png|svg|jpe?g)(?:\?|$)|\/(?:lazy|pixel)\.(?:gif|svg)(?:\?|$)/i.test(
    source,
  );
}

const VISIBLE = /[^\s\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Whether a box holds text that can be seen. Reads up to the first of it. */
function showsText(box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* text */);
  while (walker.nextNode()) if (VISIBLE.test(walker.currentNode.nodeValue ?? '')) return true;
  return false;
}

/** Where a button may be a word of a sentence. */
const SENTENCE = 'p, li, dd, td, blockquote';
/** A longer text is no button's. */
const LONGEST_LABEL = 200;

/** Removes what is left with nothing in it, buttons, tracking pixels and spacers; runs last. */
export const empty: CleanRule = {
  id: 'empty',
  apply(root, { remove }) {
    for (const image of root.querySelectorAll('img')) if (isPixel(image)) remove(image);
    for (const button of root.querySelectorAll('button, [role="button"]'))
      if (!button.querySelector(MEDIA) && !button.closest(SENTENCE) && textLength(button) <= LONGEST_LABEL)
        remove(button);
    const boxes = [...root.querySelectorAll(BOXES)];
    // From the inside out, so a box of empty boxes goes as well.
    for (let index = boxes.length - 1; index >= 0; index--) {
      const box = boxes[index];
      // A space between two words of code is a box of its own in many highlighters.
      if (!box || showsText(box) || box.querySelector(MEDIA) || box.id || box.closest('pre, code')) continue;
      remove(box);
    }
  },
};
