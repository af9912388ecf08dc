import { LATIN } from './latin';
import { lexiconOf } from './lexicon';
import { OTHER } from './other';

/** Every language Lectern cleans in. */
export const LEXICON = lexiconOf([...LATIN, ...OTHER]);
