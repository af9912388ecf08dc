import { textLength } from '../measure';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Boxes that repeat a sentence in large letters, in the languages of common themes. */
export const PULL_QUOTE_NAME =
  /(?:^|[\s_-])(?:pull(?:ed|-?out)?-?quote|pull-?quotes?|quote-?(?:pull|highlight|box)|call-?out-?quote|inset-?quote|exergue|kicker-?quote|zitat-?box|destacado|tweet-?able)(?=$|[\s_-])/i;
const PULL_QUOTE_SELECTOR =
  ':is(div, section):is([class*="quote" i], [class*="exergue" i], [class*="zitat" i], [class*="destacado" i], [class*="tweet" i])';
/** What a box may hold that is nothing but words. */
const FOREIGN_SELECTOR = 'blockquote, figure, img, ul, ol, table, pre, h1, h2, h3, h4, video, iframe, form';
const MAX_QUOTE_LENGTH = 420;

/** Boxes about the state of an encyclopedia's page: what its authors are asked to do. Source: MediaWiki's message boxes. */
const MESSAGE_SELECTOR = '.ambox, .mbox-small, .tmbox, .ombox, .cmbox, table.stub, .stubbox, .expand-section';
const MAX_MESSAGE_LENGTH = 600;

/**
 * Treats boxes that only their name tells apart while they still have it: Readability makes plain paragraphs of them. Pull
 * quotes become quotations; what asks an encyclopedia's authors for work ("This section needs expansion") goes.
 */
export const namedBoxes: RepairRule = {
  id: 'named-boxes',
  apply(copy) {
    for (const box of copy.querySelectorAll(PULL_QUOTE_SELECTOR))
      if (
        PULL_QUOTE_NAME.test(box.getAttribute('class') ?? '') &&
        !box.querySelector(FOREIGN_SELECTOR) &&
        textLength(box) <= MAX_QUOTE_LENGTH
      )
        rename(box, 'blockquote');
    for (const message of copy.querySelectorAll(MESSAGE_SELECTOR))
      if (textLength(message) <= MAX_MESSAGE_LENGTH) message.remove();
  },
};
