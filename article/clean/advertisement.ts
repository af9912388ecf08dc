import type { CleanRule } from './rule';
import { enclosingBox, isWholeBlock } from './text-blocks';

const AD_NAME =
  /(?:^|[\s_-])(?:ad|ads|adv|advert\w*|adsbygoogle|ad-?(?:slot|box|unit|banner|container|wrapper|label)|dfp\w*|gpt-?ad\w*|google-?auto-?placed|sponsor(?:ed)?(?:-?\w+)?|publicite|publicidad|werbung|anzeige|taboola\w*|outbrain\w*|ob-widget|teads\w*|promoted)(?=$|[\s_-])/;

/** Removes advertisements and their labels, between paragraphs too. Sources: AdSense, GPT/DFP, Taboola, Outbrain, Teads. */
export const advertisement: CleanRule = {
  id: 'advertisement',
  apply(root, { lexicon, survey, remove }) {
    for (const { element, text } of survey.lines)
      if (lexicon.is('advertisement', text) && isWholeBlock(element, survey))
        remove(enclosingBox(root, element, survey, 200));
    for (const { element, name } of survey.named)
      if (AD_NAME.test(name) && !survey.holdsProse(element)) remove(element);
  },
};
