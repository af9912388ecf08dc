import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Names and roles of what stands in the text though it is called an aside. */
const PART =
  /(?:^|[\s_-])(?:foot-?notes?|admonition|call-?out|notice|note|tip|hint|info|warning|caution|danger|important|quote|pull-?quote|definition|example|fact-?box|info-?box|key-?points?|doc-\w+)(?=$|[\s_-])/i;

/**
 * Asides that are part of the text are sections: Readability drops every `aside`. Sources: Sphinx (footnotes), Starlight
 * (admonitions), Discourse (quotations), the ARIA roles of digital publishing.
 */
export const asides: RepairRule = {
  id: 'asides',
  apply(copy) {
    for (const aside of copy.querySelectorAll('aside'))
      if (PART.test(`${aside.getAttribute('class') ?? ''} ${aside.getAttribute('role') ?? ''}`))
        rename(aside, 'section');
  },
};
