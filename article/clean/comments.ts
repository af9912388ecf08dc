import { textLength } from '../measure';
import type { PhraseIndex } from '../phrases/phrase-index';
import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

const COMMENTS_NAME =
  /(?:^|[\s_-])(?:comments?|commentlist|comments?-(?:area|list|form|section|wrapper|respond|thread)|respond|disqus\w*|kommentare?|commentaires?|comentarios?|reader-comments|coral\w*|fb-comments|wpdiscuz\w*|hyvor\w*|giscus|utterances)(?=$|[\s_-])/;
/** With more than this share of the text, comments are the content: the page is a discussion. */
const MAX_SHARE = 0.5;
const HEADING = /^h[2-6]$/;
/** A count before or after a label, with East Asian counters, in the digits of all supported scripts. */
const COUNT =
  /^[\d٠-٩۰-۹०-९০-৯๐-๙０-９.,()（）\s]*|[\d٠-٩۰-۹०-९০-৯๐-๙０-９.,()（）\s]*[件条條則则개건]?[)）\s]*$/g;

/** "3 replies" starts a thread anywhere; "Response" only after the last paragraph, since earlier it may be a chapter. */
function isCount(text: string, lexicon: PhraseIndex, position: number): boolean {
  const label = text.replace(COUNT, '');
  return lexicon.is('commentCounts', label) && (label !== text || position === 1);
}

/** An element and its following siblings. */
function withFollowingSiblings(box: Element): Element[] {
  const elements = [box];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) elements.push(next);
  return elements;
}

/** Creates a function that measures the text of an element's following siblings. Call it in document order. */
function createFollowingTextMeasure(): (element: Element) => number {
  const lengths = new Map<Element, number>();
  return (element) => {
    if (!lengths.has(element)) {
      let sum = 0;
      for (
        let sibling = element.parentElement?.lastElementChild ?? null;
        sibling && sibling !== element;
        sibling = sibling.previousElementSibling
      ) {
        lengths.set(sibling, sum);
        sum += textLength(sibling);
      }
      lengths.set(element, sum);
    }
    return lengths.get(element) ?? 0;
  };
}

/** Removes comment threads and forms. Sources: WordPress `comment-respond`, Disqus, Coral, wpDiscuz, Giscus. */
export const comments: CleanRule = {
  id: 'comments',
  apply(root, { lexicon, survey, remove }) {
    const maxLength = MAX_SHARE * textLength(root);
    for (const { element, name } of survey.named)
      if (
        COMMENTS_NAME.test(name) &&
        !survey.exceeds(element, maxLength) &&
        textLength(element) < maxLength &&
        survey.position(element) > 0
      )
        remove(element);
    const measureFollowing = createFollowingTextMeasure();
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      const isForm = lexicon.starts('comments', text);
      const position = survey.position(element);
      // After the last paragraph, any label on its own line may start a thread; before it only a heading may.
      const isHeading = HEADING.test(element.localName);
      const isThread =
        !isForm &&
        (isHeading || position === 1) &&
        isCount(text, lexicon, position) &&
        (isHeading || isWholeBlock(element, survey));
      if (!isForm && !isThread) continue;
      // The outermost box of a thread, or the label and all its following siblings.
      const box = enclosingBox(root, element, survey, 600);
      if (position >= 0.5 && textLength(box) + measureFollowing(box) < maxLength)
        for (const part of withFollowingSiblings(box)) remove(part);
      else if (isForm) remove(enclosingBox(root, element, survey, 200));
    }
  },
};
