import { collectPieces } from '../corrections/removed-pieces';
import { foldedLength, textLength } from '../measure';
import type { PhraseIndex } from '../phrases/phrase-index';
import { type Attempt, tolerate } from '../tolerate';
import type { OnStep } from '../trace';
import type { Metadata, Removal, RemovedPiece } from '../types';
import type { CleanRule } from './rule';
import { CLEAN_RULES } from './rules';
import { surveyText } from './text-blocks';

export interface CleanInput {
  /** The words of the languages the page may be in. */
  lexicon: PhraseIndex;
  metadata: Metadata;
  /** The page's absolute address. */
  url: string;
  /** Rules to leave out, by id; for measuring what each brings. */
  without?: readonly string[];
  /** Runs one rule; one that throws costs nothing but what it would have removed. */
  attempt?: Attempt;
  /** Called after every rule with what it left. */
  onStep?: OnStep;
}

/** What cleaning took out: how many by rule, for the rules that took any, and each piece that a reader could have seen. */
export interface Cleaned {
  removed: Removal[];
  pieces: readonly RemovedPiece[];
}

/** What holds this share of an article's text is the article, whatever a rule takes it for. */
const MOST_SHARE = 0.6;

const textOf = (node: ChildNode): number => foldedLength(node.textContent ?? '');

/** Runs every cleaning rule over a chosen article. Mutates the detached root; returns what the rules took out. */
export function clean(
  root: Element,
  { lexicon, metadata, url, without = [], attempt = tolerate().attempt, onStep }: CleanInput,
): Cleaned {
  const counts = new Map<string, number>();
  const collector = collectPieces();
  const read = surveyText(root);
  const most = MOST_SHARE * textLength(root);
  const words = lexicon.forArticle();
  const run = (rule: CleanRule) => {
    rule.apply(root, {
      lexicon: words,
      metadata,
      url,
      survey: read,
      remove(node) {
        if (node === root || !root.contains(node)) return;
        if (node.nodeType === 1 && read.exceeds(node as Element, most)) return;
        if (textOf(node) > most) return;
        collector.add(node, root, rule.id);
        read.forget(node);
        node.remove();
        counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
      },
    });
  };
  for (const rule of CLEAN_RULES) {
    if (without.includes(rule.id)) continue;
    attempt(rule.id, () => run(rule));
    onStep?.(`clean/${rule.id}`, root);
  }
  const removed = [...counts].map(([rule, count]) => ({ rule, count }));
  return { removed, pieces: collector.pieces() };
}
