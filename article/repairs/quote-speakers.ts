import { moveChildren } from '../dom/move';
import { copyPlace } from '../snapshot/pairs';
import type { RepairRule } from './rule';

/** A longer text, in characters, is not who speaks. */
const MAX_LENGTH = 300;

/**
 * Makes a paragraph of the footer that names who is quoted, because Readability drops every `footer`. Source: the HTML
 * Standard's examples of quotations, Bootstrap (`blockquote-footer`).
 */
export const quoteSpeakers: RepairRule = {
  id: 'quote-speakers',
  apply(copy) {
    for (const footer of [...copy.querySelectorAll('blockquote footer, figure:has(blockquote) footer')]) {
      if ((footer.textContent ?? '').trim().length > MAX_LENGTH || footer.querySelector('nav, form, p, ul'))
        continue;
      const paragraph = copy.createElement('p');
      copyPlace(footer, paragraph);
      // The rule of pulled quotations looks for a name here.
      const name = footer.querySelector('cite') ? paragraph : copy.createElement('cite');
      moveChildren(footer, name);
      if (name !== paragraph) paragraph.append(name);
      footer.replaceWith(paragraph);
    }
  },
};
