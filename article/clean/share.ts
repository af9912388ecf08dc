import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingButtonBox, isAmongWords, type TextSurvey, wrapsFigurePicture } from './text-blocks';

const SHARE_NAME =
  /(?:^|[\s_-])(?:share\w*|sharing|social(?:-?(?:share|media|links|icons|bar|buttons|tools)\w*)?|sharedaddy|sd-sharing\w*|addtoany\w*|a2a_kit|addthis\w*|shariff|ssba\w*|heateor\w*|print-?(?:button|link|this)|article-?tools|toolbar|jp-relatedposts-i2)(?=$|[\s_-])/;
/** Maximum length of a share button's label, in characters. */
const MAX_LABEL_LENGTH = 60;

/** Removes share bars and print, email and copy tools. Sources: AddToAny, Jetpack Sharedaddy, AddThis, Shariff. */
export const share: CleanRule = {
  id: 'share',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (SHARE_NAME.test(name) && !survey.holdsProse(element) && !hasContent(element)) remove(element);
    for (const { element, text } of survey.lines) {
      if (text.length > MAX_LABEL_LENGTH || !root.contains(element)) continue;
      const starts = lexicon.starts('share', text);
      if (!starts || (!lexicon.is('share', text) && !isTool(element))) continue;
      if (element.closest('figcaption') || wrapsFigurePicture(element)) continue;
      if (!isWholeBlock(element, survey)) continue;
      // A network's name below an image is its credit.
      remove(enclosingButtonBox(root, element, survey, 160));
    }
  },
};

const CONTENT_SELECTOR = 'figure, pre, table';

const hasContent = (element: Element): boolean =>
  element.matches(CONTENT_SELECTOR) || element.querySelector(CONTENT_SELECTOR) !== null;

function isTool(element: Element): boolean {
  return element.matches('a, button, li') || element.querySelector('a, button') !== null;
}

/** Whether the element is its whole block, not a word in a sentence, cell or caption. */
function isWholeBlock(element: Element, survey: TextSurvey): boolean {
  const block = element.closest('p, li, td, dd, dt, figcaption, blockquote, h1, h2, h3, h4');
  if (!block) return !isAmongWords(element);
  return (
    !block.matches('td, dt, dd, figcaption, blockquote') &&
    !survey.exceeds(block, 160) &&
    textLength(block) <= 160 &&
    block.querySelectorAll('a').length >= textLength(block) / 40 - 1
  );
}
