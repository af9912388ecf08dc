import { articles } from './migrations/001-articles';
import { assets } from './migrations/002-assets';
import { undoAndJobs } from './migrations/003-undo-and-jobs';
import { questions } from './migrations/004-questions';
import { folding } from './migrations/005-folding';
import { finding } from './migrations/006-finding';
import { ownDetails } from './migrations/007-own-details';
import { imports } from './migrations/008-imports';
import { highlights } from './migrations/009-highlights';
import { review } from './migrations/010-review';
import { sync } from './migrations/011-sync';
import type { Migration } from './migrations/migration';

/** All migrations in order; to add one, create a file and append it here. */
export const MIGRATIONS: readonly Migration[] = [
  articles,
  assets,
  undoAndJobs,
  questions,
  folding,
  finding,
  ownDetails,
  imports,
  highlights,
  review,
  sync,
];

/** The database version this code writes. */
export const VERSION = MIGRATIONS.length;
