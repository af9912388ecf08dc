import { collectPieces } from '../corrections/removed-pieces';
import type { KnownLanguages } from '../known-languages';
import { foldedLength, textLength } from '../measure';
import { type Attempt, tolerate } from '../tolerate';
import type { OnStep } from '../trace';
import type { Metadata, Removal, RemovedPiece } from '../types';
import type { CleanRule } from './rule';
import { CLEAN_RULES } from './rules';
import { surveyText } from './text-blocks';

export interface CleanInput {
  /** The languages that the page may be in. */
  languages: KnownLanguages;
  metadata: Metadata;
  /** The page's absolute URL. */
  url: string;
  /** Ids of rules to skip, to measure what each one contributes. */
  without?: readonly string[];
  /** Runs one rule, tolerating errors. */
  attempt?: Attempt;
  /** Called after every rule with what it left. */
  onStep?: OnStep;
}

/** What cleaning removed: counts for the rules that removed anything, and every piece that was visible to the reader. */
export interface Cleaned {
  removed: Removal[];
  pieces: readonly RemovedPiece[];
}

/** Anything with this share of the article's text is the article, whatever a rule says. */
const MAX_SHARE = 0.6;

const measureText = (node: ChildNode): number => foldedLength(node.textContent ?? '');

/** Runs all cleaning rules on a chosen article. Mutates the detached root; returns what was removed. */
export function clean(
  root: Element,
  { languages, metadata, url, without = [], attempt = tolerate().attempt, onStep }: CleanInput,
): Cleaned {
  const counts = new Map<string, number>();
  const collector = collectPieces();
  const textSurvey = surveyText(root);
  const maxLength = MAX_SHARE * textLength(root);
  const articleLexicon = languages.phrases.forArticle();
  const runRule = (rule: CleanRule) => {
    rule.apply(root, {
      lexicon: articleLexicon,
      languages,
      metadata,
      url,
      survey: textSurvey,
      remove(node) {
        if (node === root || !root.contains(node)) return;
        if (node.nodeType === 1 && textSurvey.exceeds(node as Element, maxLength)) return;
        if (measureText(node) > maxLength) return;
        collector.add(node, root, rule.id);
        textSurvey.forget(node);
        node.remove();
        counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
      },
    });
  };
  for (const rule of CLEAN_RULES) {
    if (without.includes(rule.id)) continue;
    attempt(rule.id, () => runRule(rule));
    onStep?.(`clean/${rule.id}`, root);
  }
  const removed = [...counts].map(([rule, count]) => ({ rule, count }));
  return { removed, pieces: collector.pieces() };
}
