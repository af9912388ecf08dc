import { REMOVED_ATTRIBUTE } from '../corrections/mark-corrections';
import type { CleanRule } from './rule';

/** What the reader takes out of every article of this site. */
export const siteRemovals: CleanRule = {
  id: 'yours',
  apply(root, { remove }) {
    for (const element of root.querySelectorAll(`[${REMOVED_ATTRIBUTE}]`)) remove(element);
  },
};
