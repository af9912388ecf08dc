import type { Migration } from './migration';

/**
 * The title and author as the user changed them, apart from the page's own, so that they survive saving the page again and
 * can be taken back. Null: not changed. An empty author: none.
 */
export const ownDetails: Migration = {
  version: 7,
  sql: `
ALTER TABLE article ADD COLUMN own_title TEXT;
ALTER TABLE article ADD COLUMN own_byline TEXT;
`,
};
