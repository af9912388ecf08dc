import { hasCase, joinAlternatives, joinUncased, joinWords, listWords } from '../languages/join-words';
import type { BylineWords, Language } from '../languages/language';
import { CAPITALS, LETTERS } from '../scripts';

/** How several languages write bylines near a headline. */
export interface BylinePatterns {
  /** "By Ada Lovelace", "5 March – Von Ada Lovelace", "Text: Ada Lovelace": at the start of a line, after a mark or a date. */
  writtenBy: RegExp;
  /** A line that is a byline in lower case up to the name. */
  lowerCaseBy: RegExp;
  /** Lines in scripts without capitals, where only the words around it identify a name. */
  uncased: readonly RegExp[];
  /** Separators of names in a list that the page marks up as such. */
  separator: RegExp;
  /** A label that a name follows: "Written by". */
  label: RegExp;
}

const CAPITALISED_WORD = `[${CAPITALS}][${LETTERS}.'’-]*`;
/** A name in a script with capitals. Its particles are in lower case in every language. */
export const NAME_PATTERN = `${CAPITALISED_WORD}(?:\\s+(?:${CAPITALISED_WORD}|de|da|di|van|von|der|den|la|al|el|bin|zu|ten|ter)){1,4}`;

/** A label in any common case; the name after it must have its own. */
const inAnyCase = (words: readonly string[]): string =>
  joinAlternatives(
    words
      .filter(hasCase)
      .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
  );

/** The words in Chinese characters, as the alternatives of a pattern: names follow them without a space; a single character may be part of a name. */
export const joinHan = (words: readonly string[]): string =>
  joinAlternatives(words.filter((word) => /^[\u3400-\u9fff]{2,}$/.test(word)));

/** Characters that may be a name in such a script: no digits and hardly any punctuation. */
const UNCASED_NAME = '([^\\s\\d!-/:-@]{1}[^\\d!-&(-,/:-@]{1,40})';
const SHORT_UNCASED_NAME = '([^\\s\\d!-/:-@]{1}[^\\d!-&(-,/:-@]{1,30})';

/** Creates the patterns of bylines in several languages: a page may declare the wrong one, so all apply. */
export function createBylinePatterns(languages: readonly Language[]): BylinePatterns {
  const list = (...kinds: (keyof BylineWords)[]) =>
    listWords(languages, ({ bylines }) => kinds.map((kind) => bylines?.[kind]));
  const join = (...kinds: (keyof BylineWords)[]) =>
    joinWords(languages, ({ bylines }) => kinds.map((kind) => bylines?.[kind]));
  const by = list('by');
  return {
    writtenBy: new RegExp(
      `(?:^|[|·•–—-]\\s*|\\d\\s+)(?:${inAnyCase(by)}|(?:${inAnyCase(list('labels', 'colonLabels'))})\\s*:)\\s+(${NAME_PATTERN}(?:\\s*(?:,|&|${join('and')})\\s+${NAME_PATTERN})*)`,
    ),
    lowerCaseBy: new RegExp(`^(?:${join('lowerCaseBy')})\\s+(${NAME_PATTERN})$`),
    uncased: [
      new RegExp(`^(?:${joinUncased(by)})\\s*[:：／/]?\\s+${UNCASED_NAME}$`),
      new RegExp(`^(?:${joinUncased(list('by', 'labels'))})\\s*[:：／/｜]\\s*${SHORT_UNCASED_NAME}$`),
      new RegExp(`^(?:${joinHan(by)})\\s?([\\u3400-\\u9fff]{2,4})[／/]`),
      new RegExp(`^([\\uac00-\\ud7a3]{2,4})\\s*(?:${join('titles')})(?:\\s|$)`),
    ],
    separator: new RegExp(
      `\\s+(?:${join('and', 'looseAnd')})\\s+(?=[^\\sa-z\\d])|,(?!\\s*(?:Jr|Sr|PhD|MD)\\b|[^,]*\\b[a-z]+(?:or|er|ist|ent)\\b)|&|;|\\s\\/\\s`,
    ),
    // At its end only: "Tempo di lettura" has "di" too.
    label: new RegExp(`(?:^|\\s)(?:${join('by', 'looseBy')})\\s*:?$`, 'i'),
  };
}
