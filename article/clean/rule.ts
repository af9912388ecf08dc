import type { KnownLanguages } from '../known-languages';
import type { PhraseIndex } from '../phrases/phrase-index';
import type { Metadata } from '../types';
import type { TextSurvey } from './text-blocks';

/** Input for a cleaning rule, besides the tree. */
export interface CleanContext {
  /** Phrases of the languages that the page may be in. */
  lexicon: PhraseIndex;
  languages: KnownLanguages;
  metadata: Metadata;
  /** The page's absolute URL. */
  url: string;
  /** A survey of the tree from before the first rule ran. */
  survey: TextSurvey;
  /** Removes a node from the tree and counts it for the current rule. The root itself is never removed. */
  remove(node: ChildNode): void;
}

/**
 * Removes one kind of clutter. Each rule has its own file and a pair of fixtures: what it removes and what it must keep.
 * `apply` mutates the detached root in linear time, without recursing on depth, and never throws on odd markup or removes
 * the root itself.
 */
export interface CleanRule {
  /** Stable identifier, such as `comments`. */
  id: string;
  apply(root: Element, context: CleanContext): void;
}
