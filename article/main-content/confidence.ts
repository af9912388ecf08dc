import { linkShare, textLength } from '../measure';
import type { PageSignals } from './page-signals';
import { measuredProse } from './prose';

/** Characters of running text that leave no doubt, and share of the page's text that does not either. */
const MUCH = 900;
const MOST = 0.4;
/** Places in the witness that are looked for in the article, and the characters looked for at each. */
const SAMPLES = 8;
const SAMPLE = 30;

/** Share of a witness (the article as JSON-LD holds it) found in a text; 1 where there is no witness. */
export function measureDeclaredText(text: string, witness: string): number {
  if (witness.length < SAMPLES * SAMPLE) return 1;
  const folded = text.replace(/\s+/g, '');
  let found = 0;
  for (let index = 0; index < SAMPLES; index++) {
    const at = Math.floor((index / SAMPLES) * (witness.length - SAMPLE));
    if (folded.includes(witness.slice(at, at + SAMPLE).replace(/\s+/g, ''))) found++;
  }
  return found / SAMPLES;
}

/**
 * How sure it is that a cleaned element is the article, 0 … 1. Four witnesses, each worth a share: how much running text
 * it has, how much of the page's text it is, what the page says of itself, and how little of it is links. A witness in
 * JSON-LD that speaks of another text halves it.
 */
export function measureConfidence(root: Element, page: PageSignals, pageText: number): number {
  const prose = measuredProse(root).reduce((sum, { length }) => sum + length, 0);
  const share = pageText ? textLength(root) / pageText : 0;
  const score =
    0.4 * Math.min(1, prose / MUCH) +
    0.25 * Math.min(1, share / MOST) +
    0.15 * (page.saysArticle ? 1 : 0) +
    0.2 * (1 - Math.min(1, 2 * linkShare(root)));
  return measureDeclaredText(root.textContent ?? '', page.witness) < 0.5 ? score / 2 : score;
}
