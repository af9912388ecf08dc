import { describePassage } from '../../../library/highlights/describe-passage';
import { findPassage } from '../../../library/highlights/find-passage';
import { normaliseText } from '../../../library/highlights/normalise';
import { choosePassages } from './choose-passages';
import { describe, findAsHypothesis } from './hypothesis';
import { MUTATIONS } from './mutations';
import { createRandom } from './random';
import {
  type Block,
  locatePassage,
  type Part,
  SEPARATOR,
  shareOf,
  textOf,
  trackBlocks,
} from './tracked-text';

/**
 * What became of a highlight: found where it is, or lost and gone; found there, but with too much or too little; found
 * elsewhere; there, but not found.
 */
export type Result = 'right' | 'in part' | 'wrong' | 'lost';

/** One highlight after one mutation. */
export interface Measured {
  mutation: string;
  /** How each algorithm did, and the time it took (ms). */
  ours: { result: Result; ms: number };
  hypothesis: { result: Result; ms: number } | null;
  /** For looking at what went wrong: the passage, and what we found. */
  passage: string;
  found: string | null;
  how: string | null;
}

/** Overlap that counts as the same place: what both have, of what either has. */
const SAME_PLACE = 0.8;
/** Share of what was found that is of the passage, if only a part of it was found, or more than it. */
const IN_PART = 0.5;

function overlapOf(one: Part, other: Part): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function judge(blocks: readonly Block[], passage: Part, found: Part | null): Result {
  const truth = locatePassage(blocks, passage);
  if (!found) return truth ? 'lost' : 'right';
  if (truth && overlapOf(found, truth) >= SAME_PLACE) return 'right';
  return shareOf(blocks, passage, found) >= IN_PART ? 'in part' : 'wrong';
}

function time<Value>(work: () => Value): { value: Value; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** Hypothesis reads a document's text, in which white space of the source is between blocks. */
const asDocument = (text: string): string => text.replaceAll(SEPARATOR, '\n');

/**
 * Highlights passages of an article (`count` of them, seeded by its id), changes it in every way, and finds them again.
 * Takes the article's blocks as text.
 */
export function measureArticle(
  id: string,
  texts: readonly string[],
  count: number,
  isCompared: boolean,
): Measured[] {
  const blocks = trackBlocks(texts);
  const original = textOf(blocks);
  const normalised = normaliseText(original);
  return choosePassages(original, count, createRandom(id)).flatMap((passage, index) => {
    const quote = original.slice(passage.start, passage.end);
    const selectors = describePassage(normalised, passage, 0);
    const description = describe(asDocument(original), passage);
    return Object.entries(MUTATIONS).flatMap(([mutation, mutate]): Measured[] => {
      const changed = mutate({ blocks, passage, random: createRandom(`${id} ${index} ${mutation}`) });
      if (!changed) return [];
      const text = textOf(changed);
      const changedText = normaliseText(text);
      const ours = time(() => findPassage(changedText, quote, selectors));
      const theirs = isCompared ? time(() => findAsHypothesis(asDocument(text), description)) : null;
      return [
        {
          mutation,
          ours: { result: judge(changed, passage, ours.value), ms: ours.ms },
          hypothesis: theirs && { result: judge(changed, passage, theirs.value), ms: theirs.ms },
          passage: quote,
          found: ours.value && text.slice(ours.value.start, ours.value.end),
          how: ours.value?.how ?? null,
        },
      ];
    });
  });
}
