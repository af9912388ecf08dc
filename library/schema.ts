import { articles } from './migrations/001-articles';
import { assets } from './migrations/002-assets';
import { undoAndJobs } from './migrations/003-undo-and-jobs';
import { questions } from './migrations/004-questions';
import type { Migration } from './migrations/migration';

/** Every step there is, in order; a new version is a new file and one line here. */
export const MIGRATIONS: readonly Migration[] = [articles, assets, undoAndJobs, questions];

/** The version this code writes. */
export const VERSION = MIGRATIONS.length;
