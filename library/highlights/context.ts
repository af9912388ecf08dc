import type { Passage } from './read-selectors';
import type { TextRange } from './text-range';

/** How well the text around a candidate agrees with a passage's context, 0–1 each side; null if the passage has none there. */
export interface Agreement {
  before: number | null;
  after: number | null;
}

/** Context shorter than this proves nothing (UTF-16 units). */
const MIN_CONTEXT = 8;
/** Units looked at beyond the context's length, for words that were added. */
const SLACK = 8;

/** Edits that make `context` of some beginning of `near`. */
function countEdits(context: string, near: string): number {
  let row = Array.from({ length: near.length + 1 }, (_, index) => index);
  for (let line = 1; line <= context.length; line++) {
    const next = [line];
    for (let column = 1; column <= near.length; column++) {
      const change = context.charCodeAt(line - 1) === near.charCodeAt(column - 1) ? 0 : 1;
      next.push(
        Math.min((row[column - 1] ?? 0) + change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1),
      );
    }
    row = next;
  }
  return Math.min(...row);
}

function agreementOf(context: string, near: string): number | null {
  if (context.length < MIN_CONTEXT) return null;
  if (near.startsWith(context)) return 1;
  return 1 - countEdits(context, near) / context.length;
}

const reverse = (text: string): string => text.split('').reverse().join('');

/** Compares a passage's context with the text around a candidate (normalised offsets). */
export function compareContext(text: string, { start, end }: TextRange, passage: Passage): Agreement {
  const { prefix, suffix } = passage;
  const before = text.slice(Math.max(0, start - prefix.length - SLACK), start);
  return {
    before: agreementOf(reverse(prefix), reverse(before)),
    after: agreementOf(suffix, text.slice(end, end + suffix.length + SLACK)),
  };
}

/** Whether the context stands around a candidate to the letter, however little of it there is. */
export const hasExactContext = (text: string, { start, end }: TextRange, passage: Passage): boolean =>
  text.startsWith(passage.suffix, end) && text.endsWith(passage.prefix, start);

/** Whether nothing is known of the text around a passage. */
export const hasNoContext = ({ before, after }: Agreement): boolean => before === null && after === null;

/** The agreement of the side that agrees better; 0 if there is no context. */
export const bestSide = ({ before, after }: Agreement): number => Math.max(before ?? 0, after ?? 0);

/** Whether what stood before and after a passage now stands together: the passage was deleted. */
export function isClosed(text: string, { prefix, suffix }: Passage): boolean {
  const [before, after] = [prefix.slice(-16).trim(), suffix.slice(0, 16).trim()];
  if (before.length < MIN_CONTEXT || after.length < MIN_CONTEXT) return false;
  return text.includes(`${before} ${after}`) || text.includes(before + after);
}
