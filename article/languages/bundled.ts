import type { Phrases } from '../phrases/phrase-kinds';
import { de } from './de';
import { en } from './en';

/** The most common Latin languages, in the script for every page. Others load if needed (`needs-more-languages.ts`). */
export const BUNDLED_LANGUAGES: readonly Phrases[] = [de, en];
