import { en } from './en';
import type { Language } from './language';

/** The most common language, in the script for every page. The others load if needed (`needs-more-languages.ts`). */
export const BUNDLED_LANGUAGES: readonly Language[] = [en];
