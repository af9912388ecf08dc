import type { ArticleMeasures } from './article-measures';
import type { PageSignals } from './page-signals';

/** Full marks from this many characters of running text, and from this share of the page's text. */
const FULL_PROSE_LENGTH = 900;
const FULL_PAGE_SHARE = 0.4;
/** Number of samples of the declared text to look up in the article, and their length in characters. */
const SAMPLE_COUNT = 8;
const SAMPLE_LENGTH = 30;

/** Share of samples of the article text declared in JSON-LD that occur in `text`; 1 if none is declared. */
export function measureDeclaredText(text: string, witness: string): number {
  if (witness.length < SAMPLE_COUNT * SAMPLE_LENGTH) return 1;
  const withoutSpaces = text.replace(/\s+/g, '');
  let matchCount = 0;
  for (let index = 0; index < SAMPLE_COUNT; index++) {
    const start = Math.floor((index / SAMPLE_COUNT) * (witness.length - SAMPLE_LENGTH));
    if (withoutSpaces.includes(witness.slice(start, start + SAMPLE_LENGTH).replace(/\s+/g, ''))) matchCount++;
  }
  return matchCount / SAMPLE_COUNT;
}

/**
 * Confidence that a cleaned element is the article, 0 … 1. The weighted sum of four signals: amount of running text, share
 * of the page's text, the page's own declaration, and low share of links. Halved if JSON-LD declares a different text.
 */
export function measureConfidence(
  { root, length, linked, prose }: ArticleMeasures,
  page: PageSignals,
  pageLength: number,
): number {
  const proseLength = prose.reduce((sum, block) => sum + block.length, 0);
  const share = pageLength ? length / pageLength : 0;
  const score =
    0.4 * Math.min(1, proseLength / FULL_PROSE_LENGTH) +
    0.25 * Math.min(1, share / FULL_PAGE_SHARE) +
    0.15 * (page.saysArticle ? 1 : 0) +
    0.2 * (1 - Math.min(1, 2 * linked));
  return measureDeclaredText(root.textContent ?? '', page.witness) < 0.5 ? score / 2 : score;
}
