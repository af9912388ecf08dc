import { lexiconOf } from '../phrases/phrase-index';
import { LATIN } from './bundled';
import { OTHER } from './lazy';

/** Every language Lectern cleans in. */
export const LEXICON = lexiconOf([...LATIN, ...OTHER]);
