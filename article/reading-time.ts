import { NO_LETTERS } from './scripts';

/**
 * Words per minute by language; characters per minute for Chinese and Japanese.
 * Source: Trauzettel-Klosinski & Dietz, "Standardized Assessment of Reading Performance: The New International Reading
 * Speed Texts IReST", IOVS 2012, table 3. Other languages use the defaults: Korean for words, Thai for characters.
 */
const WORDS_PER_MINUTE: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
const CHARACTERS_PER_MINUTE: Record<string, number> = { zh: 255, ja: 357 };
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
export function readingTime(text: string, language: string | null): { words: number; minutes: number } {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0;
  const code = language?.split('-')[0]?.toLowerCase() ?? '';
  const minutes =
    words / (WORDS_PER_MINUTE[code] ?? DEFAULT_WORDS_PER_MINUTE) +
    characters / (CHARACTERS_PER_MINUTE[code] ?? DEFAULT_CHARACTERS_PER_MINUTE);
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) };
}
