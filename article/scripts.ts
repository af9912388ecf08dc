/**
 * Scripts that say more in fewer characters and are mostly written without spaces: Thai, Hangul, kana, Han. Ranges rather
 * than `\p{Script=…}`, because each of those takes a browser milliseconds to compile.
 */
export const DENSE =
  /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** For use inside a character class: Latin, Greek and Cyrillic capitals, and all letters of these scripts with marks. */
export const CAPITALS =
  'A-Z\\u00c0-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u0460-\\u052f\\u1e00-\\u1eff';
export const LETTERS = `${CAPITALS}a-z\\u00df-\\u00ff\\u0300-\\u036f\\u03ac-\\u03ff\\u0430-\\u045f`;

/**
 * For use inside a character class: everything but letters, digits and marks on letters. Approximate, but good enough for
 * comparing texts; covers the punctuation, symbols and spaces of all scripts found on pages. Ranges, because the first
 * `\p{…}` on a page costs 5 ms.
 */
export const NO_LETTERS =
  '\\u0000-/:-@[-`{-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u02c2-\\u02df\\u05be\\u05c0\\u05c3\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30a0\\u30fb\\ud83c-\\ud83e\\udc00-\\uf8ff\\ufe10-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff';

/** For use inside a character class: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
export const RTL_LETTERS = '\\u0590-\\u07ff\\u0860-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';

/** Match anything beyond ASCII, and anything beyond the Latin alphabets of Europe. */
export const BEYOND_ASCII = /[^ -~\s]/;
export const BEYOND_LATIN = /[^ -\u024f]/;
