import type { Language } from './language';

/** A pattern that matches nothing, for a list without words. */
const NOTHING = '(?!)';

/** Joins words as the alternatives of a pattern. */
export const joinAlternatives = (words: readonly string[]): string => [...new Set(words)].join('|') || NOTHING;

/** The words of one or more lists in each language. */
export const listWords = (
  languages: readonly Language[],
  read: (language: Language) => readonly (string | undefined)[],
): string[] => languages.flatMap((language) => read(language).flatMap((list) => list?.split('|') ?? []));

/** The same words as the alternatives of a pattern; it matches nothing if there are none. */
export const joinWords = (
  languages: readonly Language[],
  read: (language: Language) => readonly (string | undefined)[],
): string => joinAlternatives(listWords(languages, read));

/** Whether a word is in a script with capitals. */
export const hasCase = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();

/** The words in scripts without capitals, as the alternatives of a pattern. */
export const joinUncased = (words: readonly string[]): string =>
  joinAlternatives(words.filter((word) => !hasCase(word)));
