import { textLength } from '../measure';
import type { PhraseIndex } from '../phrases/phrase-index';
import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

const NAME =
  /(?:^|[\s_-])(?:comments?|commentlist|comments?-(?:area|list|form|section|wrapper|respond|thread)|respond|disqus\w*|kommentare?|commentaires?|comentarios?|reader-comments|coral\w*|fb-comments|wpdiscuz\w*|hyvor\w*|giscus|utterances)(?=$|[\s_-])/;
/** More of the page's text than this is the page: a discussion that is the article. */
const MOST_SHARE = 0.5;
/** A count before or after a label, with the counters of East Asian languages; digits of all scripts of the words. */
const COUNT =
  /^[\d٠-٩۰-۹०-९০-৯๐-๙０-９.,()（）\s]*|[\d٠-٩۰-۹०-९০-৯๐-๙０-９.,()（）\s]*[件条條則则개건]?[)）\s]*$/g;

/** "3 replies" heads a thread anywhere; "Response" only after the last paragraph, before it is a chapter. */
function isCount(text: string, lexicon: PhraseIndex, position: number): boolean {
  const word = text.replace(COUNT, '');
  return lexicon.is('commentCounts', word) && (word !== text || position === 1);
}

/** An element and everything after it on its level. */
function tail(box: Element): Element[] {
  const found = [box];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) found.push(next);
  return found;
}

/** Measures what stands after an element on its level, once a level. What it is asked of stands in document order. */
function measureAfter(): (element: Element) => number {
  const known = new Map<Element, number>();
  return (element) => {
    if (!known.has(element)) {
      let sum = 0;
      for (
        let at = element.parentElement?.lastElementChild ?? null;
        at && at !== element;
        at = at.previousElementSibling
      ) {
        known.set(at, sum);
        sum += textLength(at);
      }
      known.set(element, sum);
    }
    return known.get(element) ?? 0;
  };
}

/** Removes comment threads and their forms. Sources: WordPress `comment-respond`, Disqus, Coral, wpDiscuz, Giscus. */
export const comments: CleanRule = {
  id: 'comments',
  apply(root, { lexicon, survey, remove }) {
    const most = MOST_SHARE * textLength(root);
    for (const { element, name } of survey.named)
      if (
        NAME.test(name) &&
        !survey.exceeds(element, most) &&
        textLength(element) < most &&
        survey.position(element) > 0
      )
        remove(element);
    const after = measureAfter();
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      const form = lexicon.starts('comments', text);
      const position = survey.position(element);
      // After the last paragraph a line of its own heads a thread too.
      const heads = () =>
        /^h[2-6]$/.test(element.localName) || (position === 1 && isWholeBlock(element, survey));
      const count = !form && isCount(text, lexicon, position) && heads();
      if (!form && !count) continue;
      // A thread's outermost box, or the label and everything after it on its level.
      const box = enclosingBox(root, element, survey, 600);
      if (position >= 0.5 && textLength(box) + after(box) < most) for (const part of tail(box)) remove(part);
      else if (form) remove(enclosingBox(root, element, survey, 200));
    }
  },
};
