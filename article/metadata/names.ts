import { CAPITALS, LETTERS } from '../scripts';
import type { NamePatterns } from './name-patterns';
import { cleanText, reduceToLetters } from './text';

/** Maximum length of a name, in characters. */
const MAX_LENGTH = 100;

/** "Lovelace, Ada", as in catalogues and some CMSs: a family name, a comma, one or two given names. */
const FAMILY_FIRST = new RegExp(
  `^([${CAPITALS}][${LETTERS}'’-]+), ([${CAPITALS}][${LETTERS}.'’-]*(?: [${CAPITALS}][${LETTERS}.'’-]*)?)$`,
);

/** Rights, addresses, numbers and signs, and what systems write where nobody is named. */
const NO_NAME = /^(?:©|copyright\b)|^https?:|^[\s\d!-@[-`{-~]*$|^\d|^(?:unknown|undefined|null|none|n\/a)$/i;

/** Puts the given name first in a name from a meta tag. */
export const putGivenNameFirst = (name: string): string => name.replace(FAMILY_FIRST, '$2 $1');

/**
 * Cleans a name for display: removes "By", job title, email address, handle and date; '' if no name is left. Names like
 * "Staff" are rejected unless `anybody` is set.
 */
export function cleanName(raw: string, patterns: NamePatterns, anybody = false): string {
  const text = cleanText(raw)
    .slice(0, 10 * MAX_LENGTH)
    .replace(patterns.link, '');
  // Before what is credited goes: an editor in charge is no author.
  if (patterns.notName.test(text)) return '';
  const name = text
    .replace(patterns.credit, '')
    .replace(patterns.opening, '')
    .replace(patterns.end, '')
    .replace(patterns.jobTitle, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/^[\s,;:.|-]+|[\s,;:|<-]+$/g, '')
    .trim()
    // A portrait's text and the name under it.
    .replace(/^(.{5,50}) \1$/, '$1');
  if (!name || name.length > MAX_LENGTH || patterns.notName.test(name) || NO_NAME.test(name)) return '';
  return patterns.nobody.test(name) && !anybody ? '' : name;
}

/** Cleans names and removes duplicates, keeping their order. */
export function cleanNames(names: string[], patterns: NamePatterns, anybody = false): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const cleaned = cleanName(name, patterns, anybody);
    const key = reduceToLetters(cleaned);
    if (!key || seen.has(key)) return [];
    seen.add(key);
    return cleaned;
  });
}
