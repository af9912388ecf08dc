import { type Candidate, weigh } from './candidates';

/** What a candidate must weigh to be taken where Readability found nothing, in characters. */
const LEAST = 100;
/** Below this share of its weight in the other, two candidates are different parts of the page. */
const SAME = 0.8;
const OTHER = 0.25;
/** How much heavier a candidate must be to replace what Readability found, and by how many characters at least. */
const HEAVIER: Record<Candidate['kind'], number> = {
  'article-body': 1.12,
  article: 1.15,
  main: 1.6,
  coarse: 2,
};
const AT_LEAST = 180;

/**
 * The candidate to take in place of what Readability found, or null to keep that. Readability loses parts of an article
 * that are set apart from the rest, and sometimes takes comments or a sidebar for it; what the page declares tells. Takes
 * Readability's element (null where it found none) and the page's candidates.
 */
export function prefer(found: Element | null, candidates: readonly Candidate[]): Candidate | null {
  const blocks = found ? weigh(found) : [];
  const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
  if (weight < LEAST) {
    const best = candidates.reduce<Candidate | null>(
      (heaviest, candidate) => (heaviest && heaviest.weight * 1.3 >= candidate.weight ? heaviest : candidate),
      null,
    );
    return best && best.weight >= Math.max(LEAST, 2 * weight) ? best : null;
  }
  for (const candidate of candidates) {
    if (candidate.weight < weight * HEAVIER[candidate.kind] || candidate.weight < weight + AT_LEAST) continue;
    const shared = blocks.reduce(
      (sum, block) => sum + (candidate.places.has(block.place) ? block.weight : 0),
      0,
    );
    if (shared >= SAME * weight) return candidate;
    if (shared <= OTHER * weight && candidate.weight >= 2 * weight) return candidate;
  }
  return null;
}
