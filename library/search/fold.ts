/**
 * How words are compared: by the library's index and its searches, by find in the view, and by the search of the settings,
 * so that a word found in one is found in the others.
 *
 * | as written              | as compared |                                                     |
 * | ----------------------- | ----------- | --------------------------------------------------- |
 * | Été, ÉTÉ, ete + accents | ete         | case and accents                                    |
 * | Straße, Łódź, Øre       | strasse …   | letters with no decomposition: what people type     |
 * | ｅｔｅ, ﬁn, ①           | ete, fin, 1 | width, ligatures, numbers in circles (NFKD)         |
 * | Schiff­fahrt            | schifffahrt | soft hyphens, joiners, direction marks: not visible |
 * | شَمْس, شـمس             | شمس         | Arabic vowel signs and tatweel; Hebrew points       |
 * | مدرسة, موسى, کتابی      | مدرسه …     | Arabic and Persian letters that keyboards differ in |
 * | がく, की                | unchanged   | marks that make another letter                      |
 * | ❤️, 👍🏽, 👩‍💻              | ❤, 👍, 👩💻 | what chooses a picture's look, and joiners          |
 */

/**
 * Characters that are not visible, for a pattern with the flag `u`: soft hyphen, zero-width space and joiners, direction marks,
 * byte order mark, and the selectors that choose the look of the character before them.
 */
export const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u2060\\ufe00-\\ufe0f\\ufeff\\u{e0100}-\\u{e01ef}';

/** The skin colours of emoji, for a pattern with the flag `u`. */
export const SKIN_TONES = '\\u{1f3fb}-\\u{1f3ff}';

/** Characters that are one letter with the one before them: Japanese sound marks, Hangul vowels and finals. */
export const COMBINING = '\\u3099\\u309a\\uff9e\\uff9f\\u1160-\\u11ff';

/** Latin, Greek and Cyrillic accents; Hebrew points; Arabic vowel signs and tatweel; skin colours; and what is invisible. */
const DROPPED = new RegExp(
  `[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed${SKIN_TONES}${INVISIBLE}]`,
  'gu',
);

/** Letters without a Unicode decomposition, and what people type for them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

const ASCII = /^[ -~]*$/;

/** Normalises a text for comparison, as the table above says. White space and punctuation stay as they are. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
