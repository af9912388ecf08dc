import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { Words } from './words';

/** The commonest languages of Latin letters: in every page's script. */
export const LATIN: readonly Words[] = [de, en, fr];
