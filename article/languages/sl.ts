import type { Language } from './language';

/** Slovenian: only how fast it is read so far. */
export const sl: Language = { code: 'sl', wordsPerMinute: 180 };
