import type { PrepareRule } from './rule';

const DEAD =
  'script:not([type^="math/"]), noscript, style, link, template, dialog:not([open]), input, select, textarea, object, embed, applet, [hidden]:not([hidden="until-found"])';

/** Labels for screen readers alone, by the names frameworks give them: Bootstrap, WordPress, GOV.UK, BBC. */
const UNSEEN =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .off-screen, .screenreader-only, .a11y-hidden, .u-hidden-visually, .show-for-sr';
const LABEL = 160;

function stripComments(copy: Document): void {
  const walker = copy.createTreeWalker(copy, 128 /* comments */);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  for (const comment of comments) comment.remove();
}

/** Takes out what is never read: code, styles, comments, form fields, hidden elements. */
export const strip: PrepareRule = {
  id: 'strip',
  apply(copy) {
    for (const dead of copy.querySelectorAll(DEAD)) dead.remove();
    for (const label of copy.querySelectorAll(UNSEEN))
      if ((label.textContent ?? '').length < LABEL && !label.querySelector('img, math')) label.remove();
    // Written out it has no end: whatever follows it would be lost when the article is parsed again.
    for (const endless of copy.querySelectorAll('plaintext')) endless.replaceWith(...endless.childNodes);
    stripComments(copy);
  },
};
