import type { Outcome } from '../../article/types';

/** The `readyState` of a page when it was read. */
export type PageProgress = 'loading' | 'interactive' | 'complete';

/** The event after which a page is read again. */
export type SecondReading =
  /** Its HTML has been parsed: the article was still arriving. A view that shows the same text is left alone. */
  | 'html'
  /** Its `load` event: frames and scripts may add the article. */
  | 'load'
  /** A pause in its changes: its scripts may have rendered the article by then. */
  | 'settled';

/** Whether an automatically opened view should close again, because the page may not be an article. */
export const closesAutomatically = (outcome: Outcome | null): boolean =>
  outcome !== null && (outcome.kind === 'none' || outcome.notice === 'unsure');

/**
 * When to read a page again that wasn't ready, at most once. Takes the outcome of the first reading (null if a newer one
 * replaced it) and the page's `readyState` at that time.
 */
export function secondReadings(outcome: Outcome | null, progress: PageProgress): SecondReading[] {
  if (outcome?.kind === 'article') return progress === 'loading' ? ['html'] : [];
  if (outcome?.kind !== 'none') return [];
  const needsScripts = outcome.reason === 'scripts';
  const isComplete = progress === 'complete';
  if (isComplete && !needsScripts) return [];
  return [...(isComplete ? [] : ['load' as const]), ...(needsScripts ? ['settled' as const] : [])];
}
