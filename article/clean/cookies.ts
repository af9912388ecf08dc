import type { CleanRule } from './rule';
import { enclosingBox } from './text-blocks';

const CONSENT_NAME =
  /cookie-?(?:bar|banner|notice|consent|law|popup|message)|gdpr|(?:^|[\s_-])(?:consent|onetrust\w*|didomi\w*|cmp\w*|cc-window)(?=$|[\s_-])/;
/** Maximum length of a consent notice, in characters; an article about cookies is longer. */
const MAX_NOTICE_LENGTH = 700;

/** Removes consent notices. Sources: OneTrust, Didomi, Quantcast, Cookie Law Info; by text if class names are hashed. */
export const cookies: CleanRule = {
  id: 'cookies',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        CONSENT_NAME.test(name) &&
        !survey.exceeds(element, 2 * MAX_NOTICE_LENGTH) &&
        (element.textContent ?? '').length < 2 * MAX_NOTICE_LENGTH
      )
        remove(element);
    for (const { element, text } of survey.lines)
      if (
        lexicon.starts('cookies', text) &&
        element.localName !== 'a' &&
        !/^(?:i|b|em|strong|span)$/.test(element.localName)
      )
        remove(enclosingBox(root, element, survey, MAX_NOTICE_LENGTH));
  },
};
