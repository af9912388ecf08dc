import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox, type TextSurvey } from './text-blocks';

const NEWSLETTER_NAME =
  /newsletter|(?:^|[\s_-])(?:subscri(?:be|ption)\w*(?:-?\w+)?|sign-?up(?:-?\w+)?|mc_embed\w*|mailchimp|mailing-?list|email-?(?:form|capture)|infolettre|paywall\w*)(?=$|[\s_-])/;
const MAX_BOX_LENGTH = 500;
/** A longer line, in characters, may be prose. Offers have no full stop, are headings, or are very short. */
const MAX_OFFER_LENGTH = 90;

/** Removes newsletter boxes and subscription offers. Sources: Mailchimp, Substack, Jetpack; their common phrases. */
export const newsletter: CleanRule = {
  id: 'newsletter',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        NEWSLETTER_NAME.test(name) &&
        (!survey.holdsProse(element) ||
          (!survey.exceeds(element, MAX_BOX_LENGTH) && textLength(element) < MAX_BOX_LENGTH)) &&
        element !== root.firstElementChild
      )
        remove(element);
    for (const { element, text } of survey.lines)
      if (text.length <= MAX_OFFER_LENGTH && lexicon.starts('newsletter', text) && isOffer(element, survey))
        remove(enclosingBox(root, element, survey, MAX_BOX_LENGTH));
  },
};

/** Headings, buttons and lines on their own, but never part of a sentence. */
function isOffer(element: Element, survey: TextSurvey): boolean {
  if (/^h[1-6]$|^(?:button|label|legend|a|li|div|section|aside)$/.test(element.localName))
    return !isInSentence(element, survey);
  return element.localName === 'p' && !/[.。]\s*$/.test((element.textContent ?? '').trim());
}

function isInSentence(element: Element, survey: TextSurvey): boolean {
  const block = element.closest('p, li, td, dd, blockquote');
  if (!block || block === element) return false;
  const maxLength = textLength(element) + 20;
  return survey.exceeds(block, maxLength) || textLength(block) > maxLength;
}
