import type { Migration } from './migration';

/**
 * How an alias came to belong to an article, and questions for the user. An alias is the article's `own` if both are on one
 * site; any other counts only if a browser was `led` (redirected) from it, or the user `merged` two articles. Aliases from
 * earlier versions become `own`, so those that a page of another site merely claimed are no longer trusted.
 *
 * A question: the page of `row` claims to be the article `other`, which is on another site. `answer` is null until the user
 * answers, or deletes one of the two.
 */
export const questions: Migration = {
  version: 4,
  sql: `
ALTER TABLE alias ADD COLUMN how TEXT NOT NULL DEFAULT 'own';

CREATE TABLE question (
  row INTEGER NOT NULL,
  other INTEGER NOT NULL,
  answer TEXT,
  PRIMARY KEY (row, other)
) WITHOUT ROWID;
CREATE INDEX question_other ON question (other);
`,
};
