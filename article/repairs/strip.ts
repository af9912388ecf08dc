import { unwrap } from '../dom/move';
import type { RepairRule } from './rule';

const UNREAD_SELECTOR =
  'script:not([type^="math/"]), noscript, style, link, template, dialog:not([open]), input, select, textarea, object, embed, applet, [hidden]:not([hidden="until-found"])';

/** Labels only for screen readers, by the class names of frameworks: Bootstrap, WordPress, GOV.UK, BBC. */
const SCREEN_READER_SELECTOR =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .off-screen, .screenreader-only, .a11y-hidden, .u-hidden-visually, .show-for-sr';
const MAX_LABEL_LENGTH = 160;

/** Maximum marks on a letter: Unicode's "stream-safe" limit, UAX #15, section 13; no language needs a third of it. */
const MAX_MARKS = 30;
/** Any letter but those of Latin and usual signs; a text without one has no marks. */
const MAY_HAVE_MARKS = /[^\0-\u02ff\u2000-\u20cf\u2100-\u2bff]/;
const STACKED = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');

/** Truncates stacked marks: a browser takes over a minute to lay out a hundred thousand of them. */
function stripStackedMarks(copy: Document): void {
  const walker = copy.createTreeWalker(copy, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length <= MAX_MARKS || !MAY_HAVE_MARKS.test(text)) continue;
    const capped = text.replace(STACKED, '$1');
    if (capped !== text) node.nodeValue = capped;
  }
}

function stripComments(copy: Document): void {
  const walker = copy.createTreeWalker(copy, 128 /* comments */);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  for (const comment of comments) comment.remove();
}

/** Removes everything that isn't read: code, styles, comments, form fields, hidden elements. */
export const stripUnread: RepairRule = {
  id: 'strip',
  apply(copy) {
    for (const element of copy.querySelectorAll(UNREAD_SELECTOR)) element.remove();
    for (const label of copy.querySelectorAll(SCREEN_READER_SELECTOR))
      if ((label.textContent ?? '').length < MAX_LABEL_LENGTH && !label.querySelector('img, math'))
        label.remove();
    // `plaintext` has no end tag, so what follows would be lost when the article is parsed again.
    for (const element of copy.querySelectorAll('plaintext')) unwrap(element);
    stripComments(copy);
    stripStackedMarks(copy);
  },
};
