import { NO_LETTERS } from './scripts';

/**
 * Words a minute by language, characters a minute for Chinese and Japanese.
 * Source: Trauzettel-Klosinski & Dietz, "Standardized Assessment of Reading Performance: The New International Reading
 * Speed Texts IReST", IOVS 2012, table 3; Korean and Thai counted as Latin words and Japanese characters in their want.
 */
const SPEED: Record<string, number> = {
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
const CHARACTERS: Record<string, number> = { zh: 255, ja: 357 };
const DEFAULT_WORDS = 228;
const DEFAULT_CHARACTERS = 300;

/** Scripts written without spaces, of which one character counts for one: Thai, Lao, Burmese, Khmer, kana, Han. */
const UNSPACED =
  /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d]|[\ud840-\ud88f][\udc00-\udfff]/g;
const WORD = new RegExp(`[^${NO_LETTERS}]+(?:['’.-][^${NO_LETTERS}]+)*`, 'g');

/**
 * Counts what there is to read in `text` and how long it takes. `language` is BCP 47 or null; returns `words` (characters
 * for unspaced scripts) and `minutes`, at least 1.
 */
export function readingTime(text: string, language: string | null): { words: number; minutes: number } {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0;
  const code = language?.split('-')[0]?.toLowerCase() ?? '';
  const minutes =
    words / (SPEED[code] ?? DEFAULT_WORDS) + characters / (CHARACTERS[code] ?? DEFAULT_CHARACTERS);
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) };
}
