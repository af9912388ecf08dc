import { segmenterFor } from '../../text/segmenters';
import type { TextRange } from '../../text/sentences';

/** A word of a spoken text, and its relative duration. */
export interface Word extends TextRange {
  /** Its duration in characters, including the pause after it. */
  weight: number;
}

/** Durations of pauses, in characters. */
const PAUSES: readonly (readonly [RegExp, number])[] = [
  [/[.!?…。！？]["”’»)]*\s*$/u, 8],
  [/[;:–—；：]\s*$/u, 5],
  [/[,，、)]\s*$/u, 3],
];

/**
 * Splits a text into words with their weights, given its language (BCP 47). Chinese and Japanese are split by dictionary.
 */
export function splitWords(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language, 'word').segment(text)) {
    const last = words.at(-1);
    if (isWordLike) {
      // A character of these scripts is a syllable rather than a letter.
      const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(segment)
        ? 3
        : 1;
      words.push({ start: index, end: index + segment.length, weight: 1 + segment.length * letters });
    } else if (last) {
      last.weight += PAUSES.find(([mark]) => mark.test(segment))?.[1] ?? 0;
    }
  }
  return words;
}

/** The word at an offset, or the last one before it; null in a text without words. */
export function wordAt(words: readonly Word[], offset: number): Word | null {
  let segmenterOfLanguage: Word | null = null;
  for (const word of words) {
    if (word.start > offset) break;
    segmenterOfLanguage = word;
  }
  return segmenterOfLanguage ?? words[0] ?? null;
}

/** The sum of the words' weights. */
export const totalWeight = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** The word being spoken after a share (0 to 1) of the text's duration. */
export function wordAtShare(words: readonly Word[], share: number): Word | null {
  const wanted = share * totalWeight(words);
  let sum = 0;
  for (const word of words) {
    sum += word.weight;
    if (sum > wanted) return word;
  }
  return words.at(-1) ?? null;
}
