import type { KnownLanguages } from './known-languages';
import { NO_LETTERS } from './scripts';

/**
 * The reading speed of languages that don't give theirs. Where they do (`languages/language.ts`), the source is
 * Trauzettel-Klosinski & Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts
 * IReST", IOVS 2012, table 3.
 */
const DEFAULT_WORDS_PER_MINUTE = 228;
const DEFAULT_CHARACTERS_PER_MINUTE = 300;

/** Scripts written without spaces, where each character counts as a word: Thai, Lao, Burmese, Khmer, kana, Han. */
const UNSPACED =
  /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d]|[\ud840-\ud88f][\udc00-\udfff]/g;
const WORD = new RegExp(`[^${NO_LETTERS}]+(?:['’.-][^${NO_LETTERS}]+)*`, 'g');

/**
 * Counts the words of `text` and estimates how long it takes to read. `language` is a BCP 47 tag or null. `words` counts
 * characters in scripts without spaces; `minutes` is at least 1.
 */
export function readingTime(
  text: string,
  language: string | null,
  languages: KnownLanguages,
): { words: number; minutes: number } {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0;
  const speed = languages.find(language);
  const minutes =
    words / (speed?.wordsPerMinute ?? DEFAULT_WORDS_PER_MINUTE) +
    characters / (speed?.charactersPerMinute ?? DEFAULT_CHARACTERS_PER_MINUTE);
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) };
}
