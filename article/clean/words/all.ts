import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { WordKind, Words } from './words';

/** Every language Lectern cleans in. A page's language may lie, and many pages mix two, so all apply everywhere. */
const LANGUAGES: readonly Words[] = [en, fr, de, es];

/** Brings a line to the shape words are written in: lower case, plain quotes, one space, no punctuation at its ends. */
export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}¿¡]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();
}

/** Looks lines up in all languages' words. Lines are to be plain (see `plainLine`). */
export interface Lexicon {
  /** The whole line is one of the words of this kind. */
  is(kind: WordKind, line: string): boolean;
  /** The line begins with one of them, and that one ends at a word's end. */
  starts(kind: WordKind, line: string): boolean;
}

function compile(kind: WordKind): { whole: Set<string>; byFirstWord: Map<string, string[]> } {
  const whole = new Set(LANGUAGES.flatMap((words) => words[kind]).map(plainLine));
  const byFirstWord = new Map<string, string[]>();
  for (const word of whole) {
    const first = word.split(' ')[0] ?? word;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), word]);
  }
  return { whole, byFirstWord };
}

const compiled = new Map<WordKind, ReturnType<typeof compile>>();

function words(kind: WordKind): ReturnType<typeof compile> {
  const known = compiled.get(kind) ?? compile(kind);
  compiled.set(kind, known);
  return known;
}

/** All languages' words. */
export const LEXICON: Lexicon = {
  is: (kind, line) => words(kind).whole.has(line),
  starts(kind, line) {
    const first = /^\S*/.exec(line)?.[0].replace(/[^\p{L}\p{N}]+$/u, '') ?? '';
    return (words(kind).byFirstWord.get(first) ?? []).some(
      (word) => line.startsWith(word) && !/^[\p{L}\p{N}]/u.test(line.slice(word.length)),
    );
  },
};
