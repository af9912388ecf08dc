import { createPhraseIndex } from '../phrases/phrase-index';
import { BUNDLED_LANGUAGES } from './bundled';
import { LAZY_LANGUAGES } from './lazy';

/** Every language Lectern cleans in. */
export const ALL_PHRASES = createPhraseIndex([...BUNDLED_LANGUAGES, ...LAZY_LANGUAGES]);
