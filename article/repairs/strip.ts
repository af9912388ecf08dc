import type { RepairRule } from './rule';

const DEAD =
  'script:not([type^="math/"]), noscript, style, link, template, dialog:not([open]), input, select, textarea, object, embed, applet, [hidden]:not([hidden="until-found"])';

/** Labels for screen readers alone, by the names frameworks give them: Bootstrap, WordPress, GOV.UK, BBC. */
const UNSEEN =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .off-screen, .screenreader-only, .a11y-hidden, .u-hidden-visually, .show-for-sr';
const LABEL = 160;

/** Marks on one letter: Unicode's "stream-safe" limit, UAX #15, section 13; no language needs a third of it. */
const MARKS = 30;
const STACKED = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');

/** Cuts towers of marks on a letter: a browser that lays out a hundred thousand of them is not back in a minute. */
function stripStackedMarks(copy: Document): void {
  const walker = copy.createTreeWalker(copy, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > MARKS && STACKED.test(text)) node.nodeValue = text.replace(STACKED, '$1');
    STACKED.lastIndex = 0;
  }
}

function stripComments(copy: Document): void {
  const walker = copy.createTreeWalker(copy, 128 /* comments */);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  for (const comment of comments) comment.remove();
}

/** Takes out what is never read: code, styles, comments, form fields, hidden elements. */
export const stripUnread: RepairRule = {
  id: 'strip',
  apply(copy) {
    for (const dead of copy.querySelectorAll(DEAD)) dead.remove();
    for (const label of copy.querySelectorAll(UNSEEN))
      if ((label.textContent ?? '').length < LABEL && !label.querySelector('img, math')) label.remove();
    // Written out it has no end: whatever follows it would be lost when the article is parsed again.
    for (const endless of copy.querySelectorAll('plaintext')) endless.replaceWith(...endless.childNodes);
    stripComments(copy);
    stripStackedMarks(copy);
  },
};
