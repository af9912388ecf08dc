import { TAKEN } from '../corrections/mark-corrections';
import type { CleanRule } from './rule';

/** What the reader takes out of every article of this site. */
export const yours: CleanRule = {
  id: 'yours',
  apply(root, { remove }) {
    for (const element of root.querySelectorAll(`[${TAKEN}]`)) remove(element);
  },
};
