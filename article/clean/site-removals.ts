import { REMOVED_ATTRIBUTE } from '../corrections/mark-corrections';
import type { CleanRule } from './rule';

/** Removes what the user chose to remove from every article on this site. */
export const siteRemovals: CleanRule = {
  id: 'site-removals',
  apply(root, { remove }) {
    for (const element of root.querySelectorAll(`[${REMOVED_ATTRIBUTE}]`)) remove(element);
  },
};
