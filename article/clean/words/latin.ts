import { da } from './da';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fi } from './fi';
import { fr } from './fr';
import { id } from './id';
import { it } from './it';
import { nb } from './nb';
import { nl } from './nl';
import { pt } from './pt';
import { sv } from './sv';
import type { Words } from './words';

/** The languages written in the letters of most Latin alphabets: in every page's script. */
export const LATIN: readonly Words[] = [de, en, es, fr, it, pt, nl, sv, da, nb, fi, id];
