import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox, type TextSurvey } from './text-blocks';

const NAME =
  /(?:^|[\s_-])(?:share\w*|sharing|social(?:-?(?:share|media|links|icons|bar|buttons|tools)\w*)?|sharedaddy|sd-sharing\w*|addtoany\w*|a2a_kit|addthis\w*|shariff|ssba\w*|heateor\w*|print-?(?:button|link|this)|article-?tools|toolbar|jp-relatedposts-i2)(?=$|[\s_-])/;
/** A share line is a button's: short, and all of its block. */
const BUTTON = 60;

/** Removes share bars and print, mail and copy tools. Sources: AddToAny, Jetpack Sharedaddy, AddThis, Shariff. */
export const share: CleanRule = {
  id: 'share',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (NAME.test(name) && !survey.holdsProse(element) && !holdsContent(element)) remove(element);
    for (const { element, text } of survey.lines) {
      if (text.length > BUTTON || !root.contains(element)) continue;
      const starts = lexicon.starts('share', text);
      if (!starts || (!lexicon.is('share', text) && !isTool(element))) continue;
      if (element.closest('figcaption') || !isWholeBlock(element, survey)) continue;
      // A button on a picture goes, the picture stays; a network's name under one is its credit.
      remove(element.closest('figure') ? element : enclosingBox(root, element, survey, 160));
    }
  },
};

const CONTENT = 'figure, pre, table';

const holdsContent = (element: Element): boolean =>
  element.matches(CONTENT) || element.querySelector(CONTENT) !== null;

function isTool(element: Element): boolean {
  return element.matches('a, button, li') || element.querySelector('a, button') !== null;
}

/** Not a word in a sentence, a cell or a caption. */
function isWholeBlock(element: Element, read: TextSurvey): boolean {
  const block = element.closest('p, li, td, dd, dt, figcaption, blockquote, h1, h2, h3, h4');
  if (!block) return true;
  return (
    !block.matches('td, dt, dd, figcaption, blockquote') &&
    !read.exceeds(block, 160) &&
    textLength(block) <= 160 &&
    block.querySelectorAll('a').length >= textLength(block) / 40 - 1
  );
}
