import { moveChildren } from '../dom/move';
import { copyPlace } from '../snapshot/pairs';
import type { RepairRule } from './rule';

/** A longer text, in characters, is not who speaks. */
const MAX_LENGTH = 300;

const SPEAKER_NAME = /(?:^|[\s_-])(?:author|source|cite|citation|attribution|speaker)s?(?=$|[\s_-])/i;
/** Elements that a line with a speaker's name doesn't contain. */
const BLOCK_SELECTOR = 'nav, form, p, ul, ol, div, section, h1, h2, h3, h4, h5, h6, img';

/** Makes a paragraph that names who is quoted. */
function createSpeaker(copy: Document, line: Element): Element {
  const paragraph = copy.createElement('p');
  copyPlace(line, paragraph);
  // The rule of pulled quotations looks for a name here.
  const name = line.querySelector('cite') ? paragraph : copy.createElement('cite');
  moveChildren(line, name);
  if (name !== paragraph) paragraph.append(name);
  return paragraph;
}

/** The line after a quotation that names who is quoted, if the two have a box of their own; null if there is none. */
function findSpeakerAfter(quote: Element): Element | null {
  const line = quote.nextElementSibling;
  if (!line || quote.previousElementSibling || line.nextElementSibling) return null;
  const length = (line.textContent ?? '').trim().length;
  const isLine = length > 0 && length <= MAX_LENGTH && !line.querySelector(BLOCK_SELECTOR);
  return isLine && line.matches('div, p, span, footer') && SPEAKER_NAME.test(line.className) ? line : null;
}

/**
 * Makes a paragraph of the footer that names who is quoted, because Readability drops every `footer`, and moves a line named
 * like it into its quotation, because Readability takes the first for the article's byline and drops it. Source: the HTML
 * Standard's examples of quotations, Bootstrap (`blockquote-footer`), Drupal's fields.
 */
export const quoteSpeakers: RepairRule = {
  id: 'quote-speakers',
  apply(copy) {
    for (const footer of [...copy.querySelectorAll('blockquote footer, figure:has(blockquote) footer')]) {
      if ((footer.textContent ?? '').trim().length > MAX_LENGTH || footer.querySelector('nav, form, p, ul'))
        continue;
      footer.replaceWith(createSpeaker(copy, footer));
    }
    for (const quote of copy.querySelectorAll('blockquote')) {
      const line = findSpeakerAfter(quote);
      if (!line) continue;
      quote.append(createSpeaker(copy, line));
      line.remove();
    }
  },
};
