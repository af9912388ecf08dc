import { createPhraseIndex } from '../phrases/phrase-index';
import { BUNDLED_LANGUAGES } from './bundled';
import { LAZY_LANGUAGES } from './lazy';

/** Phrases of every language that Lectern can clean. */
export const ALL_PHRASES = createPhraseIndex([...BUNDLED_LANGUAGES, ...LAZY_LANGUAGES]);
