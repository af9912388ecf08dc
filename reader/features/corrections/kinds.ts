import type { RemovedPiece } from '../../../article/types';
import type { MessageKey } from '../../../platform/message-key';

/** The label of each rule: those of `article/clean/rules.ts`, what Readability left out, and the user's own removals. */
export const LABELS: Record<string, MessageKey> = {
  yours: 'kindYours',
  'left-out': 'kindLeftOut',
  'print-hidden': 'kindPrintHidden',
  'other-articles': 'kindOtherArticles',
  comments: 'kindComments',
  advertisement: 'kindAdvertisement',
  cookies: 'kindCookies',
  newsletter: 'kindNewsletter',
  related: 'kindRelated',
  'promo-link': 'kindPromoLink',
  share: 'kindShare',
  login: 'kindLogin',
  'author-box': 'kindAuthorBox',
  tags: 'kindTags',
  'small-print': 'kindSmallPrint',
  appeals: 'kindAppeals',
  breadcrumbs: 'kindBreadcrumbs',
  'read-more': 'kindReadMore',
  'heading-tools': 'kindHeadingTools',
  headline: 'kindHeadline',
  dangling: 'kindDangling',
};

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
    .map(([rule, rulePieces]) => ({ rule, label: LABELS[rule] ?? 'kindOther', pieces: rulePieces }))
    .sort(
      (a, b) => Number(b.rule === 'yours') - Number(a.rule === 'yours') || b.pieces.length - a.pieces.length,
    );
}
