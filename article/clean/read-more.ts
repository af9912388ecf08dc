import type { PhraseIndex } from '../phrases/phrase-index';
import type { PhraseKind } from '../phrases/phrase-kinds';
import type { CleanRule } from './rule';
import { enclosingBox, enclosingButtonBox, isAmongWords, wrapsFigurePicture } from './text-blocks';

/** Removes "read more" buttons ("Continuer la lecture"): lines with nothing else in them. */
export const readMore: CleanRule = {
  id: 'read-more',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines) {
      if (isOrphan(element, text, lexicon) && root.contains(element)) {
        remove(enclosingBox(root, element, survey, 60));
        continue;
      }
      if (!lexicon.is('readMore', text) || !root.contains(element)) continue;
      const isButton =
        element.matches('a, button') ||
        element.querySelector('a, button') !== null ||
        /button|btn|more/i.test(element.className) ||
        // Two or more words that fill their block are a button, linked or not: "mehr anzeigen".
        (text.includes(' ') && element.matches('p, div, span'));
      const block = element.closest('p, li, td, dd, dt, h2, h3, h4, h5, h6, pre');
      const length = (element.textContent ?? '').trim().length;
      const maxLength = length + Math.min(2, length / 5);
      const isAlone =
        (!block && !isAmongWords(element)) ||
        (block !== null &&
          !survey.exceeds(block, maxLength) &&
          (block.textContent ?? '').trim().length <= maxLength);
      if (!isButton || !isAlone || element.closest('table, pre, dl') || wrapsFigurePicture(element)) continue;
      remove(enclosingButtonBox(root, element, survey, 120));
    }
  },
};

/** "Read more:" with nothing after it, because the list it introduced was removed. */
function isOrphan(element: Element, text: string, lexicon: PhraseIndex): boolean {
  if (!element.matches('p, div, h2, h3, h4, h5, h6') || !/[:：]\s*$/.test(element.textContent ?? ''))
    return false;
  if (!['readMore', 'teaser', 'related'].some((kind) => lexicon.is(kind as PhraseKind, text))) return false;
  return !element.nextElementSibling?.matches('p, ul, ol, blockquote, pre, table, figure');
}
