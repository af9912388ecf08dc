import { hasCase, joinAlternatives, joinUncased, listWords } from '../languages/join-words';
import type { Language } from '../languages/language';

/** Creates the pattern of labels that are no section: ways back, sponsors, what is newest, buttons. */
export function createNotSectionPattern(languages: readonly Language[]): RegExp {
  const words = listWords(languages, ({ notSections }) => [notSections]);
  const cased = joinAlternatives(words.filter(hasCase));
  // Scripts without capitals may go on without a space.
  return new RegExp(`^(?:(?:${cased})(?!\\p{L})|${joinUncased(words)})`, 'iu');
}
