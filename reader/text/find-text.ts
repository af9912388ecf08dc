import { endOfCharacter, type FoldedText, foldText } from './folded-text';
import type { TextRange } from './sentences';

/**
 * Finds every non-overlapping match of `query`; none if it is empty. Takes the folded text and the original, to which the
 * offsets (UTF-16 units) of the result belong.
 */
export function findText({ text, offsets }: FoldedText, query: string, original: string): TextRange[] {
  const wanted = foldText(query.trim()).text;
  const found: TextRange[] = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    // The end includes the marks of the last character; white space in the query matches as a single space.
    const last = offsets[at + wanted.length - 1] ?? 0;
    found.push({ start: offsets[at] ?? 0, end: endOfCharacter(original, last) });
  }
  return found;
}
