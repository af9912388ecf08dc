import { textLength } from '../measure';
import type { CleanRule } from './rule';
import { enclosingBox, type TextSurvey } from './text-blocks';

const NAME =
  /newsletter|(?:^|[\s_-])(?:subscri(?:be|ption)\w*(?:-?\w+)?|sign-?up(?:-?\w+)?|mc_embed\w*|mailchimp|mailing-?list|email-?(?:form|capture)|infolettre|paywall\w*)(?=$|[\s_-])/;
const BOX = 500;
/** A sentence that begins like an offer may be prose: an offer ends without a full stop, is a heading, or is very short. */
const OFFER = 90;

/** Removes newsletter boxes and subscription offers. Sources: Mailchimp, Substack, Jetpack; their usual sentences. */
export const newsletter: CleanRule = {
  id: 'newsletter',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, name } of survey.named)
      if (
        NAME.test(name) &&
        (!survey.holdsProse(element) || (!survey.exceeds(element, BOX) && textLength(element) < BOX)) &&
        element !== root.firstElementChild
      )
        remove(element);
    for (const { element, text } of survey.lines)
      if (text.length <= OFFER && lexicon.starts('newsletter', text) && isOffer(element, survey))
        remove(enclosingBox(root, element, survey, BOX));
  },
};

/** Headings, buttons and lines that stand alone; never a piece of a sentence. */
function isOffer(element: Element, read: TextSurvey): boolean {
  if (/^h[1-6]$|^(?:button|label|legend|a|li|div|section|aside)$/.test(element.localName))
    return !isInSentence(element, read);
  return element.localName === 'p' && !/[.。]\s*$/.test((element.textContent ?? '').trim());
}

function isInSentence(element: Element, read: TextSurvey): boolean {
  const block = element.closest('p, li, td, dd, blockquote');
  if (!block || block === element) return false;
  const most = textLength(element) + 20;
  return read.exceeds(block, most) || textLength(block) > most;
}
