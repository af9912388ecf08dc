import { foldSpaces } from '../dom/fold-spaces';
import type { CleanRule } from './rule';
import type { SmallPrintPatterns } from './small-print-patterns';

const isSmallPrint = (text: string, { notice, noPlayer }: SmallPrintPatterns): boolean =>
  notice.test(text) || noPlayer.test(text);

/** A box with any of these is content, whatever its text. */
const MEDIA_SELECTOR = 'img, picture, video, audio, iframe, table, pre, math';
/** Maximum length of a notice, in characters. */
const MAX_LENGTH = 600;
/** Notices are near the ends of an article; its middle may discuss them, and has only short ones. */
const MAX_LENGTH_IN_MIDDLE = 60;
const START_POSITION = 0.1;
const END_POSITION = 0.9;

/** Removes copyright and affiliate notices, counters and reading times around an article. */
export const legalNotices: CleanRule = {
  id: 'legal-notices',
  apply(root, { languages, survey, remove }) {
    const patterns = languages.smallPrint;
    for (const block of root.querySelectorAll('p, div, span, li, small, section, footer, em, figcaption')) {
      const position = survey.position(block);
      const isInMiddle = position > START_POSITION && position < END_POSITION;
      const maxLength = isInMiddle ? MAX_LENGTH_IN_MIDDLE : MAX_LENGTH;
      if (survey.exceeds(block, maxLength)) continue;
      if (!root.contains(block) || block.querySelector(MEDIA_SELECTOR)) continue;
      const raw = block.textContent ?? '';
      if (raw.length > 2 * MAX_LENGTH) continue;
      const text = foldSpaces(raw);
      if (text.length > maxLength) continue;
      if (!isSmallPrint(text, patterns)) continue;
      if (block.closest('blockquote, pre, table, figcaption') && !patterns.noPlayer.test(text)) continue;
      if (!block.matches('span, em, small') || isOnOwnLine(block)) remove(block);
    }
  },
};

const INLINE_ELEMENT = /^(?:a|abbr|b|em|i|small|span|strong|sub|sup|time)$/;

/** Whether an inline element is on a line of its own: no text and no inline element next to it. */
function isOnOwnLine(element: Element): boolean {
  const neighbours = [element.previousSibling, element.nextSibling].filter(
    (node) => node && (node.nodeType !== 3 || (node.nodeValue ?? '').trim()),
  );
  return neighbours.every(
    (node) => node?.nodeType === 1 && !INLINE_ELEMENT.test((node as Element).localName),
  );
}
