import { createKnownLanguages } from '../known-languages';
import { BUNDLED_LANGUAGES } from './bundled';
import { LAZY_LANGUAGES } from './lazy';

/** Every language that Lectern knows. */
export const ALL_LANGUAGES = createKnownLanguages([...BUNDLED_LANGUAGES, ...LAZY_LANGUAGES]);
