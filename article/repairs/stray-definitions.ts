import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

const BLOCK_SELECTOR = 'p, div, ul, ol, dl, table, blockquote, pre, dd, figure';

/**
 * Makes paragraphs of definitions that define nothing: `dd` outside any list, or in a list without terms, which old pages
 * write to indent. Sources: Russian and Chinese libraries of stories, pages of the first web editors.
 */
export const strayDefinitions: RepairRule = {
  id: 'stray-definitions',
  apply(copy) {
    const lists = [...copy.querySelectorAll('body dl')].filter(
      (list) => !list.querySelector('dt') && list.querySelector('dd') && !list.closest('dd'),
    );
    for (const list of lists) rename(list, 'div');
    for (const definition of copy.querySelectorAll('body dd'))
      if (!definition.closest('dl'))
        rename(definition, definition.querySelector(BLOCK_SELECTOR) ? 'div' : 'p');
  },
};
