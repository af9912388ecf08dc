import fc from 'fast-check';

/** Pieces of texts that are hard to cut: marks, emoji, right-to-left, Japanese, Hangul in parts, ligatures, the invisible. */
const PIECES = [
  'The harbour froze. ',
  'Nobody came, they said. ',
  'a',
  'b',
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '\u2029',
  '\u2029\u2029',
  'e\u0301',
  'q\u0323\u0307',
  '\u0301',
  '😀',
  '👍🏽',
  '👩\u200d💻',
  '❤\ufe0f',
  '🇫🇷',
  '\ud83d',
  '𝒳',
  'שָׁלוֹם ',
  '\u202bעולם\u202c',
  'كِتَابٌ ',
  '\ufefb',
  'می\u200cخواهم',
  '港が凍った。',
  'か\u3099',
  '\u1112\u1161\u11ab',
  'हिन्दी ',
  'ﬁ',
  'ﬃ',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '’',
  '“',
  '—',
  '…',
  '\u0085',
  '\u115f',
];

/** A text of such pieces, with repetitions: two to sixty of them, or any string. */
export const someText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
);
