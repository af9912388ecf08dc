import type { Migration } from './migration';

/**
 * How an address came to be an article's, and questions for the reader. An address is its article's `own` where both are of
 * one site; any other counts only where a browser was `led` from it, or the reader `merged` two articles. What an earlier
 * version noted is `own`: of those, addresses that a page of another site had only claimed are believed no more.
 *
 * A question: the page of `row` says that it is the article `other`, which is of another site. `answer` is null until the
 * reader has given one, or deleted one of the two.
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
