import type { PhraseIndex } from '../phrases/phrase-index';
import type { Metadata } from '../types';
import type { TextSurvey } from './text-blocks';

/** What a cleaning rule may know besides the tree it cleans. */
export interface CleanContext {
  lexicon: PhraseIndex;
  metadata: Metadata;
  /** The page's absolute address. */
  url: string;
  /** What was read of the tree before the first rule ran. */
  survey: TextSurvey;
  /** Takes a node out of the tree and counts it under the running rule; nothing happens to the root. */
  remove(node: ChildNode): void;
}

/**
 * One kind of clutter, in a file of its own, with a fixture pair: what it removes and what it must leave.
 * `apply` mutates the detached root it is given, in linear time and without recursion on depth; it never throws on odd
 * markup and never removes the root itself.
 */
export interface CleanRule {
  /** The file's name: `comments`. */
  id: string;
  apply(root: Element, context: CleanContext): void;
}
