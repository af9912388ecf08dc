import type { PhraseIndex } from '../phrases/phrase-index';
import type { PhraseKind } from '../phrases/phrase-kinds';
import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

/** Removes buttons that unfold or lead on ("Continuer la lecture"): lines that are nothing else. */
export const readMore: CleanRule = {
  id: 'read-more',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines) {
      if (isOrphan(element, text, lexicon) && root.contains(element)) {
        remove(enclosingBox(root, element, survey, 60));
        continue;
      }
      if (!lexicon.is('readMore', text) || !root.contains(element)) continue;
      const pressed =
        element.matches('a, button') ||
        element.querySelector('a, button') !== null ||
        /button|btn|more/i.test(element.className) ||
        // Two words and more that are all of their block are a button's, link or not: "mehr anzeigen".
        (text.includes(' ') && element.matches('p, div, span'));
      const block = element.closest('p, li, td, dd, dt, h2, h3, h4, h5, h6, pre');
      const own = (element.textContent ?? '').trim().length;
      const most = own + Math.min(2, own / 5);
      const alone =
        !block || (!survey.exceeds(block, most) && (block.textContent ?? '').trim().length <= most);
      if (pressed && alone && !element.closest('table, pre, dl'))
        remove(enclosingBox(root, element, survey, 120));
    }
  },
};

/** "Read more:" with nothing after it in its block: the list it headed is gone. */
function isOrphan(element: Element, text: string, lexicon: PhraseIndex): boolean {
  if (!element.matches('p, div, h2, h3, h4, h5, h6') || !/[:：]\s*$/.test(element.textContent ?? ''))
    return false;
  if (!['readMore', 'teaser', 'related'].some((kind) => lexicon.is(kind as PhraseKind, text))) return false;
  return !element.nextElementSibling?.matches('p, ul, ol, blockquote, pre, table, figure');
}
