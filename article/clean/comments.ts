import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { boxOf, isWholeBlock, type Survey } from './survey';
import type { Lexicon } from './words/lexicon';

const NAME =
  /(?:^|[\s_-])(?:comments?|commentlist|comments?-(?:area|list|form|section|wrapper|respond|thread)|respond|disqus\w*|kommentare?|commentaires?|comentarios?|reader-comments|coral\w*|fb-comments|wpdiscuz\w*|hyvor\w*|giscus|utterances)(?=$|[\s_-])/;
/** More of the page's text than this is the page: a discussion that is the article. */
const MOST_SHARE = 0.5;
/** A count before or after a label, with the counters of East Asian languages; digits of all scripts of the words. */
const COUNT =
  /^[\d٠-٩۰-۹०-९০-৯๐-๙０-９.,()（）\s]*|[\d٠-٩۰-۹०-९০-৯๐-๙０-９.,()（）\s]*[件条條則则개건]?[)）\s]*$/g;

/** "3 replies" heads a thread anywhere; "Response" only after the last paragraph, before it is a chapter. */
function isCount(text: string, lexicon: Lexicon, position: number): boolean {
  const word = text.replace(COUNT, '');
  return lexicon.is('commentCounts', word) && (word !== text || position === 1);
}

/** A thread's outermost box, or the label and everything after it on its level. */
function tail(root: Element, label: Element, read: Survey): Element[] {
  const box = boxOf(root, label, read, 600);
  const found = [box];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) found.push(next);
  return found;
}

/** Removes comment threads and their forms. Sources: WordPress `comment-respond`, Disqus, Coral, wpDiscuz, Giscus. */
export const comments: CleanRule = {
  id: 'comments',
  apply(root, { lexicon, survey, remove }) {
    const most = MOST_SHARE * textLength(root);
    for (const { element, name } of survey.named)
      if (NAME.test(name) && textLength(element) < most && survey.position(element) > 0) remove(element);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      const form = lexicon.starts('comments', text);
      const position = survey.position(element);
      // After the last paragraph a line of its own heads a thread too.
      const heads = /^h[2-6]$/.test(element.localName) || (position === 1 && isWholeBlock(element));
      const count = !form && heads && isCount(text, lexicon, position);
      if (!form && !count) continue;
      const after = tail(root, element, survey);
      const length = after.reduce((sum, part) => sum + textLength(part), 0);
      if (survey.position(element) >= 0.5 && length < most) for (const part of after) remove(part);
      else if (form) remove(boxOf(root, element, survey, 200));
    }
  },
};
