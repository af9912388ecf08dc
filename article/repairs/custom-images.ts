import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { RepairRule } from './rule';

const KEPT = ['src', 'srcset', 'sizes', 'alt', 'width', 'height', PLACE_ATTRIBUTE];
const FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;

/**
 * Makes pictures of elements that sites have of their own for them, which are nothing where the site's scripts are not: those
 * whose name has a hyphen and whose `src` is a picture's file. Source: AMP (`amp-img`, `amp-anim`), whose runtime puts a
 * picture into one only when the reader comes near it. Public pages: axios.com, popsugar.co.uk.
 */
export const customImages: RepairRule = {
  id: 'custom-images',
  apply(copy) {
    for (const element of copy.querySelectorAll(
      'body [src]:not(img, source, iframe, frame, video, audio, track, embed, input, script)',
    )) {
      const known = /^amp-(?:img|anim)$/.test(element.localName);
      if (!known && !(element.localName.includes('-') && FILE.test(element.getAttribute('src') ?? '')))
        continue;
      const inner = element.querySelector('img:not(noscript img)');
      const image = inner ?? copy.createElement('img');
      for (const name of KEPT) {
        const value = element.getAttribute(name);
        if (value && !image.hasAttribute(name)) image.setAttribute(name, value);
      }
      element.replaceWith(image);
    }
  },
};
