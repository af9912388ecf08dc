import { linkShare, textLength } from '../measure';
import { measuredProse, type Prose } from './prose';

/** Measurements of a chosen article, taken once for all checks that need them: on a long page each takes a tenth of a second. */
export interface ArticleMeasures {
  root: Element;
  /** Length of its text in characters, with white space folded. */
  length: number;
  /** Share of them in links, 0 … 1. */
  linked: number;
  prose: readonly Prose[];
}

/** Measures a cleaned article; to be called again once it has changed. */
export function measureArticle(root: Element): ArticleMeasures {
  const length = textLength(root);
  return { root, length, linked: linkShare(root, length), prose: measuredProse(root) };
}
