import type { TextRange } from '../../text/sentences';

/** A word of a spoken text, and how long it takes by comparison with the others. */
export interface Word extends TextRange {
  /** In characters: letters, and the pauses after it. */
  weight: number;
}

/** A pause, in characters that could have been spoken meanwhile. */
const PAUSES: readonly (readonly [RegExp, number])[] = [
  [/[.!?…。！？]["”’»)]*\s*$/u, 8],
  [/[;:–—；：]\s*$/u, 5],
  [/[,，、)]\s*$/u, 3],
];

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let segmenterOfLanguage = segmenters.get(language);
  if (!segmenterOfLanguage) {
    try {
      segmenterOfLanguage = new Intl.Segmenter(language || undefined, { granularity: 'word' });
    } catch {
      segmenterOfLanguage = new Intl.Segmenter(undefined, { granularity: 'word' });
    }
    segmenters.set(language, segmenterOfLanguage);
  }
  return segmenterOfLanguage;
}

/** The words of a text in a language (BCP 47), with their weights. Chinese and Japanese are cut by dictionary. */
export function splitWords(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter(language).segment(text)) {
    const last = words.at(-1);
    if (isWordLike) {
      // A character of these scripts is a syllable, not a letter.
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

/** Sum of all words' weights. */
export const totalWeight = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** The word that is being spoken once a share (0 … 1) of the text's time has passed. */
export function wordAtShare(words: readonly Word[], share: number): Word | null {
  const wanted = share * totalWeight(words);
  let sum = 0;
  for (const word of words) {
    sum += word.weight;
    if (sum > wanted) return word;
  }
  return words.at(-1) ?? null;
}
