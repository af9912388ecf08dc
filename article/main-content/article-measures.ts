import { linkShare, textLength } from '../measure';
import { measuredProse, type Prose } from './prose';

/** What the judgements about a chosen article are made of. On a long page each takes a tenth of a second, so it is measured once. */
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
