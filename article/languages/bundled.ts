import type { Phrases } from '../phrases/phrase-kinds';
import { en } from './en';

/** The most common language, in the script for every page. Others load if needed (`needs-more-languages.ts`). */
export const BUNDLED_LANGUAGES: readonly Phrases[] = [en];
