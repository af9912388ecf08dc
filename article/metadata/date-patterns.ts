import { joinAlternatives, joinWords } from '../languages/join-words';
import type { Language } from '../languages/language';

/** How dates are written in several languages. */
export interface DatePatterns {
  /** The month that a word names in any of these languages, 1 … 12, or null. */
  parseMonth(word: string): number | null;
  /** Dates without a month's name; the groups are `year`, `month` and optionally `day`. */
  forms: readonly RegExp[];
  /** "5 of March 2024": day, name, year. */
  dayThenMonth: RegExp;
  /** "March 5th, 2024": name, day, year. */
  monthThenDay: RegExp;
  /** Words next to the date of publication, and of the last change. */
  published: RegExp;
  updated: RegExp;
  /** A line that is little more than a date, or says what its date is. */
  dateline: RegExp;
}

/** Beginnings of month names, longest first: "mars" is not "mar". */
export function listMonths(languages: readonly Language[]): { name: string; month: number }[] {
  return languages
    .flatMap(({ months = '' }) =>
      months
        .split(' ')
        .flatMap((names, index) => names.split('|').map((name) => ({ name, month: index + 1 })))
        .filter(({ name }) => name),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

/** A word that may name a month. */
const NAME = '([^\\s\\d.,:;()|/\'"·•–—-]{3,})';

/** Creates the patterns of dates in several languages: a page may declare the wrong one, so all apply. */
export function createDatePatterns(languages: readonly Language[]): DatePatterns {
  const months = listMonths(languages);
  const ordinals = joinWords(languages, ({ dates }) => [dates?.ordinals]);
  const of = `(?:(?:${joinWords(languages, ({ dates }) => [dates?.of])})\\s+)?`;
  const clock = joinWords(languages, ({ dates }) => [dates?.clock]);
  const dateline = joinWords(languages, ({ dates }) => [dates?.dateline]);
  return {
    parseMonth(word) {
      // Hebrew writes "in" as a prefix letter.
      const lower = word.toLowerCase().replace(/^ב(?=[א-ת]{3})/, '');
      return months.find(({ name }) => lower.startsWith(name))?.month ?? null;
    },
    forms: [...new Set(languages.flatMap(({ dates }) => dates?.form ?? []))].map(
      (form) => new RegExp(form, 'i'),
    ),
    dayThenMonth: new RegExp(
      `(?:^|[^\\d])(\\d{1,2})(?:\\.|${ordinals})?\\s+${of}${NAME}\\.?,?\\s+${of}(\\d{4})`,
      'g',
    ),
    monthThenDay: new RegExp(`${NAME}\\.?\\s+(\\d{1,2})(?:${ordinals})?,?\\s+(\\d{4})`, 'g'),
    published: new RegExp(
      joinWords(languages, ({ dates }) => [dates?.published]),
      'i',
    ),
    updated: new RegExp(
      joinWords(languages, ({ dates }) => [dates?.updated]),
      'i',
    ),
    dateline: new RegExp(
      joinAlternatives([
        '^(?:[^\\s\\d,.]+[,.]?\\s+){0,4}\\d',
        `\\d{4}(?:\\W+\\d{1,2}[:.]\\d{2})?\\W*(?:${clock}|h|ist|cet|est|gmt|utc)?\\W*$`,
        dateline,
      ]),
      'i',
    ),
  };
}
