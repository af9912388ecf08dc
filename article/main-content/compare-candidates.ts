import type { Candidate } from './candidates';
import { type WeighedElement, weighElement } from './weigh-element';

/** Minimum weight of a candidate if Readability found nothing, in characters. */
const MIN_WEIGHT = 100;
/** Sharing more than the first of its weight, two candidates hold the same text; less than the second, different texts. */
const MIN_SAME_SHARE = 0.8;
const MAX_DIFFERENT_SHARE = 0.25;
/** Extra text a candidate must add to the same text, as a share of it; higher for less reliable kinds. */
const MIN_EXTRA_SHARE: Record<Candidate['kind'], number> = {
  'article-body': 0.5,
  article: 0.5,
  main: 1.2,
  coarse: 1,
  outline: 0.06,
};
/** How many times heavier a candidate must be if it holds a different text, or only part of the same one. */
const DIFFERENT_TEXT_FACTOR = 2;
const PARTIAL_TEXT_FACTOR = 4;
/** Text of this weight is an article by itself; a heavier block that Readability left out of it is a slide show. */
const MIN_ARTICLE_WEIGHT = 1000;
const MIN_SLIDE_SHOW_SHARE = 0.7;

interface Comparison {
  /** Characters that both contain. */
  shared: number;
  /**
   * Characters only in the candidate: in the sections of a document; else before the last shared block, as what follows that is
   * mostly comments.
   */
  more: number;
}

function compare(foundBlocks: readonly WeighedElement[], candidate: Candidate): Comparison {
  const places = new Set(foundBlocks.map(({ place }) => place));
  const last = foundBlocks.reduce(
    (most, { place }) => Math.max(most, Number(place)),
    Number.NEGATIVE_INFINITY,
  );
  let [shared, more] = [0, 0];
  for (const { weight, place } of candidate.blocks) {
    if (places.has(place)) shared += weight;
    else if (candidate.inSections ? candidate.inSections.has(place) : Number(place) < last) more += weight;
  }
  return { shared, more };
}

/** Whether most of a candidate is a single block that Readability left out of the article it found. */
function isSlideShow(
  candidate: Candidate,
  densest: Candidate | undefined,
  foundBlocks: readonly WeighedElement[],
  weight: number,
) {
  if (!densest || densest.root === candidate.root || weight < MIN_ARTICLE_WEIGHT) return false;
  return (
    densest.weight >= MIN_SLIDE_SHOW_SHARE * candidate.weight && compare(foundBlocks, densest).shared === 0
  );
}

/**
 * The candidate to use instead of Readability's result, or null to keep that. Readability loses parts that are set apart
 * from the rest of an article, and sometimes picks the comments or a sidebar instead; the page's own declarations help to
 * notice. `element` is Readability's result, or null.
 */
export function compareCandidates(
  element: Element | null,
  candidates: readonly Candidate[],
): Candidate | null {
  const foundBlocks = element ? weighElement(element) : [];
  const weight = foundBlocks.reduce((sum, block) => sum + block.weight, 0);
  if (weight < MIN_WEIGHT) {
    const best = candidates.reduce<Candidate | null>(
      (heaviest, candidate) => (heaviest && heaviest.weight * 1.3 >= candidate.weight ? heaviest : candidate),
      null,
    );
    return best && best.weight >= Math.max(MIN_WEIGHT, 2 * weight) ? best : null;
  }
  const densest = candidates.find(({ kind }) => kind === 'coarse');
  for (const candidate of candidates) {
    const { shared, more } = compare(foundBlocks, candidate);
    if (shared >= MIN_SAME_SHARE * weight) {
      if (isSlideShow(candidate, densest, foundBlocks, weight)) return null;
      if (more >= MIN_EXTRA_SHARE[candidate.kind] * weight) return candidate;
    } else if (
      candidate.weight >=
      (shared <= MAX_DIFFERENT_SHARE * weight ? DIFFERENT_TEXT_FACTOR : PARTIAL_TEXT_FACTOR) * weight
    ) {
      return candidate;
    }
  }
  return null;
}
