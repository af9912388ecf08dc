import type { PhraseIndex } from '../phrases/phrase-index';

/**
 * One repair of the detached copy before the article is chosen (lazy images, code blocks, …), in a file of its own. `apply`
 * mutates the copy in linear time, without recursing on depth, and never throws on odd markup.
 */
export interface RepairRule {
  /** Stable identifier, such as `lazy-images`. */
  id: string;
  /** `lexicon`: phrases of the languages that the page may be in, for the rules that read words. */
  apply(copy: Document, lexicon?: PhraseIndex): void;
}
