/**
 * Letters of scripts that say more in fewer characters and mostly write without spaces: Thai, Hangul, kana, Han. Written as
 * ranges, not as `\p{Script=…}`: a browser takes milliseconds to compile each of those.
 */
export const DENSE =
  /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** Inside a character class: capitals of Latin, Greek and Cyrillic, and any letter of these with its marks. */
export const CAPITALS =
  'A-Z\\u00c0-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u0460-\\u052f\\u1e00-\\u1eff';
export const LETTERS = `${CAPITALS}a-z\\u00df-\\u00ff\\u0300-\\u036f\\u03ac-\\u03ff\\u0430-\\u045f`;

/** Whether a text holds anything beyond ASCII, and beyond the Latin alphabets of Europe. */
export const BEYOND_ASCII = /[^ -~\s]/;
export const BEYOND_LATIN = /[^ -\u024f]/;
