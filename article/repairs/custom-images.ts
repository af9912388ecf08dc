import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { RepairRule } from './rule';

const COPIED_ATTRIBUTES = ['src', 'srcset', 'sizes', 'alt', 'width', 'height', PLACE_ATTRIBUTE];
const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;

/**
 * Replaces custom image elements, which do nothing without the site's scripts, with images: elements with a hyphen in their
 * name and an image file as `src`. Source: AMP (`amp-img`, `amp-anim`), whose runtime adds the image only when it comes
 * into view. Public pages: axios.com, popsugar.co.uk.
 */
export const customImages: RepairRule = {
  id: 'custom-images',
  apply(copy) {
    for (const element of copy.querySelectorAll(
      'body [src]:not(img, source, iframe, frame, video, audio, track, embed, input, script)',
    )) {
      const isAmp = /^amp-(?:img|anim)$/.test(element.localName);
      if (!isAmp && !(element.localName.includes('-') && IMAGE_FILE.test(element.getAttribute('src') ?? '')))
        continue;
      const inner = element.querySelector('img:not(noscript img)');
      const image = inner ?? copy.createElement('img');
      for (const name of COPIED_ATTRIBUTES) {
        const value = element.getAttribute(name);
        if (value && !image.hasAttribute(name)) image.setAttribute(name, value);
      }
      element.replaceWith(image);
    }
  },
};
