import type { RemovedPiece } from '../../../article/types';
import type { MessageKey } from '../../../platform/message-key';

/**
 * The message that names what a rule of `article/clean/rules.ts` removes: `kindPromoLink` for `promo-link`. Pieces that
 * Readability left out are of the rule `left-out`, the user's own removals of `site-removals`.
 */
export function labelOf(rule: string): MessageKey {
  const words = rule.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  // A test holds the rules to the messages (group-by-rule.test.ts).
  return `kind${words.join('')}` as MessageKey;
}

/** The pieces that a rule removed. */
export interface RuleGroup {
  rule: string;
  label: MessageKey;
  pieces: readonly RemovedPiece[];
}

/** Groups pieces by rule: the user's own first, then the largest groups. Empty elements are left out. */
export function groupByRule(pieces: readonly RemovedPiece[]): RuleGroup[] {
  const groups = new Map<string, RemovedPiece[]>();
  for (const piece of pieces) {
    if (piece.rule === 'empty') continue;
    groups.set(piece.rule, [...(groups.get(piece.rule) ?? []), piece]);
  }
  return [...groups]
    .map(([rule, rulePieces]) => ({ rule, label: labelOf(rule), pieces: rulePieces }))
    .sort(
      (a, b) =>
        Number(b.rule === 'site-removals') - Number(a.rule === 'site-removals') ||
        b.pieces.length - a.pieces.length,
    );
}
