import { joinAlternatives, listWords } from '../languages/join-words';
import type { Language } from '../languages/language';

/** Creates the pattern of labels that are no section: ways back, sponsors, what is newest, buttons. */
export function createNotSectionPattern(languages: readonly Language[]): RegExp {
  const words = listWords(languages, ({ notSections }) => [notSections]);
  // Scripts without capitals may go on without a space.
  const isCased = (word: string) => word.toLowerCase() !== word.toUpperCase();
  const cased = joinAlternatives(words.filter(isCased));
  const uncased = joinAlternatives(words.filter((word) => !isCased(word)));
  return new RegExp(`^(?:(?:${cased})(?!\\p{L})|${uncased})`, 'iu');
}
