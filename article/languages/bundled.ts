import type { Phrases } from '../phrases/phrase-kinds';
import { de } from './de';
import { en } from './en';

/** The commonest languages of Latin letters: in every page's script. All others come where a page is in one (`needs-more-languages.ts`). */
export const BUNDLED_LANGUAGES: readonly Phrases[] = [de, en];
