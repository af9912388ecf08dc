import search from 'approx-string-match';
import type { Part } from './tracked-text';

/** What Hypothesis stores of a passage, but for its XPath. */
export interface Description extends Part {
  exact: string;
  prefix: string;
  suffix: string;
}

const CONTEXT_LENGTH = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Describes a passage of a text. */
export const describe = (text: string, { start, end }: Part): Description => ({
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
  suffix: text.slice(end, end + CONTEXT_LENGTH),
});

/** How like the best match of a string in a text is, 0–1; an empty one is like everything. */
function similarity(text: string, string: string): number {
  if (!string || text.includes(string)) return 1;
  const [best] = search(text, string, string.length);
  return best ? 1 - best.errors / string.length : 0;
}

function findCandidates(text: string, exact: string): (Part & { errors: number })[] {
  const found: (Part & { errors: number })[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    found.push({ start, end: start + exact.length, errors: 0 });
  return found.length ? found : search(text, exact, Math.floor(Math.min(256, exact.length / 2)));
}

/**
 * Finds a passage as Hypothesis' client is described to: at its position if the text there is the same, else the best of the
 * exact, else of the approximate matches, by weighing quote, context and position. It has no least score.
 */
export function findAsHypothesis(text: string, description: Description): Part | null {
  const { start, end, exact, prefix, suffix } = description;
  if (text.slice(start, end) === exact) return { start, end };
  const score = (candidate: Part & { errors: number }) =>
    WEIGHTS.quote * (1 - candidate.errors / exact.length) +
    WEIGHTS.prefix *
      similarity(text.slice(Math.max(0, candidate.start - prefix.length), candidate.start), prefix) +
    WEIGHTS.suffix * similarity(text.slice(candidate.end, candidate.end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(candidate.start - start) / text.length);
  let best: Part | null = null;
  let bestScore = -1;
  for (const candidate of findCandidates(text, exact)) {
    const own = score(candidate);
    if (own > bestScore) [best, bestScore] = [{ start: candidate.start, end: candidate.end }, own];
  }
  return best;
}
