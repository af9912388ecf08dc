import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Names and roles of asides that are part of the text. */
const CONTENT_NAME =
  /(?:^|[\s_-])(?:foot-?notes?|admonition|call-?out|notice|note|tip|hint|info|warning|caution|danger|important|quote|pull-?quote|definition|example|fact-?box|info-?box|key-?points?|doc-\w+)(?=$|[\s_-])/i;

/**
 * Turns asides that are part of the text into sections, because Readability drops every `aside`. Sources: Sphinx
 * (footnotes), Starlight (admonitions), Discourse (quotations), the digital publishing ARIA roles.
 */
export const asides: RepairRule = {
  id: 'asides',
  apply(copy) {
    for (const aside of copy.querySelectorAll('aside'))
      if (CONTENT_NAME.test(`${aside.getAttribute('class') ?? ''} ${aside.getAttribute('role') ?? ''}`))
        rename(aside, 'section');
  },
};
