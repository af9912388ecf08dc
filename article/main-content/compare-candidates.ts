import { type Candidate, type WeighedElement, weighElement } from './candidates';

/** What a candidate must weigh to be taken where Readability found nothing, in characters. */
const LEAST = 100;
/** Above this share of its weight in the other, two candidates hold the same text; below the next, different ones. */
const SAME = 0.8;
const OTHER = 0.25;
/** What a candidate must add to the same text, as a share of it: the more, the less its kind says. */
const MORE: Record<Candidate['kind'], number> = { 'article-body': 0.5, article: 0.5, main: 1.2, coarse: 1 };
/** How much heavier one must be that holds a different text, or half of the same. */
const HEAVIER_OTHER = 2;
const HEAVIER_PART = 4;
/** A found text of this weight is an article of its own; a heavier block inside it that it leaves out is a slide show. */
const ARTICLE = 1000;
const SLIDE_SHOW = 0.7;

interface Comparison {
  /** Characters both hold. */
  shared: number;
  /** Characters only the candidate holds, before the last that both do. What comes after it is mostly comments. */
  more: number;
}

function compare(found: readonly WeighedElement[], candidate: Candidate): Comparison {
  const places = new Set(found.map(({ place }) => place));
  const last = found.reduce((most, { place }) => Math.max(most, Number(place)), Number.NEGATIVE_INFINITY);
  let [shared, more] = [0, 0];
  for (const { weight, place } of candidate.blocks) {
    if (places.has(place)) shared += weight;
    else if (Number(place) < last) more += weight;
  }
  return { shared, more };
}

/** Whether most of a candidate is one block that Readability left out of an article it found. */
function isSlideShow(
  candidate: Candidate,
  coarse: Candidate | undefined,
  found: readonly WeighedElement[],
  weight: number,
) {
  if (!coarse || coarse.root === candidate.root || weight < ARTICLE) return false;
  return coarse.weight >= SLIDE_SHOW * candidate.weight && compare(found, coarse).shared === 0;
}

/**
 * The candidate to take in place of what Readability found, or null to keep that. Readability loses parts of an article
 * that are set apart from the rest, and sometimes takes comments or a sidebar for it; what the page declares tells. Takes
 * Readability's element (null where it found none) and the page's candidates.
 */
export function compareCandidates(
  element: Element | null,
  candidates: readonly Candidate[],
): Candidate | null {
  const found = element ? weighElement(element) : [];
  const weight = found.reduce((sum, block) => sum + block.weight, 0);
  if (weight < LEAST) {
    const best = candidates.reduce<Candidate | null>(
      (heaviest, candidate) => (heaviest && heaviest.weight * 1.3 >= candidate.weight ? heaviest : candidate),
      null,
    );
    return best && best.weight >= Math.max(LEAST, 2 * weight) ? best : null;
  }
  const coarse = candidates.find(({ kind }) => kind === 'coarse');
  for (const candidate of candidates) {
    const { shared, more } = compare(found, candidate);
    if (shared >= SAME * weight) {
      if (isSlideShow(candidate, coarse, found, weight)) return null;
      if (more >= MORE[candidate.kind] * weight) return candidate;
    } else if (candidate.weight >= (shared <= OTHER * weight ? HEAVIER_OTHER : HEAVIER_PART) * weight) {
      return candidate;
    }
  }
  return null;
}
