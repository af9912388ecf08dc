/** Text as it is compared: without case, accents, or the difference between kinds of spaces, quotes and dashes. */
export interface Folded {
  text: string;
  /** For each character of `text` the place, in UTF-16 units, of the one it came from; and one more, the end. */
  from: Uint32Array;
}

/** Marks that are written on letters, and what cannot be seen at all: soft hyphens, joiners, direction marks. */
const DROPPED = /[\p{M}\u00AD\u200B-\u200F\u2060\u061C\u0640\uFEFF]/gu;
/** What is compared as, and the characters that are; letters that are no letter and mark to Unicode among them. */
const ALIKE: readonly (readonly [string, string])[] = [
  ["'", '‘’ʼ‛'],
  ['"', '“”„«»'],
  ['-', '‐‑‒–—−'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['i', 'ı'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đ'],
  ['ا', 'أإآٱ'],
  ['ي', 'ى'],
  ['ه', 'ة'],
];
const alike = new Map(ALIKE.flatMap(([as, all]) => [...all].map((one) => [one, as] as const)));
const known = new Map<string, string>();

/** One code point as it is compared; none, one or several characters. */
function foldPoint(point: string): string {
  let folded = known.get(point);
  if (folded === undefined) {
    const lower = point.toLowerCase();
    folded = alike.get(lower) ?? lower.normalize('NFKD').replace(DROPPED, '');
    known.set(point, folded);
  }
  return folded;
}

/**
 * Folds a text for comparison. White space of any length is one space; line breaks that the caller put between blocks
 * (U+2029) stay, so that nothing is found across them.
 */
export function fold(text: string): Folded {
  // Letters may fold to more than one character (ligatures): the list grows where they do.
  let from = new Uint32Array(text.length + 16);
  let folded = '';
  let space = false;
  let unit = 0;
  for (const point of text) {
    const isSpace = point !== '\u2029' && /\s/.test(point);
    const piece = isSpace ? (space ? '' : ' ') : foldPoint(point);
    if (folded.length + piece.length >= from.length) {
      const longer = new Uint32Array(from.length * 2);
      longer.set(from);
      from = longer;
    }
    for (let index = 0; index < piece.length; index++) from[folded.length + index] = unit;
    folded += piece;
    if (piece || isSpace) space = isSpace;
    unit += point.length;
  }
  from[folded.length] = text.length;
  return { text: folded, from: from.subarray(0, folded.length + 1) };
}
