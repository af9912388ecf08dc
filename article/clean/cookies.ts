import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

const NAME =
  /cookie-?(?:bar|banner|notice|consent|law|popup|message)|gdpr|(?:^|[\s_-])(?:consent|onetrust\w*|didomi\w*|cmp\w*|cc-window)(?=$|[\s_-])/;
/** A notice is longer than a label; an article on cookies is longer than a notice. */
const NOTICE = 700;

/** Removes consent notices. Sources: OneTrust, Didomi, Quantcast, Cookie Law Info; their sentences where names are hashed. */
export const cookies: CleanRule = {
  id: 'cookies',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        NAME.test(name) &&
        !survey.exceeds(element, 2 * NOTICE) &&
        (element.textContent ?? '').length < 2 * NOTICE
      )
        remove(element);
    for (const { element, text } of survey.lines)
      if (
        lexicon.starts('cookies', text) &&
        element.localName !== 'a' &&
        !/^(?:i|b|em|strong|span)$/.test(element.localName)
      )
        remove(enclosingBox(root, element, survey, NOTICE));
  },
};
