import { endOfCharacter, type FoldedText, foldText } from './folded-text';
import type { TextRange } from './sentences';

/**
 * Every place where a text holds `query`, none overlapping another; none for an empty query. Takes the text's folded form
 * and the text itself, whose offsets (UTF-16 units) the answer has.
 */
export function findText({ text, offsets }: FoldedText, query: string, original: string): TextRange[] {
  const wanted = foldText(query.trim()).text;
  const found: TextRange[] = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    // The end is that of the last character, with its marks; the space that may follow is compared as one with others.
    const last = offsets[at + wanted.length - 1] ?? 0;
    found.push({ start: offsets[at] ?? 0, end: endOfCharacter(original, last) });
  }
  return found;
}
