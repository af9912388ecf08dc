import type { Outcome } from '../../article/types';

/** How far a page had come when it was read. */
export type PageProgress = 'loading' | 'interactive' | 'complete';

/** What to wait for before a page is read once more, without being asked. */
export type SecondReading =
  /** Its HTML: the article was still arriving. Text that is shown already is left alone. */
  | 'html'
  /** Its `load` event: frames and scripts may still bring the article. */
  | 'load'
  /** A pause in its changes: its scripts may have written the article by then. */
  | 'settled';

/** Whether a view that opened automatically should close again: it is only for pages that surely are articles. */
export const closesAutomatically = (outcome: Outcome | null): boolean =>
  outcome !== null && (outcome.kind === 'none' || outcome.notice === 'unsure');

/**
 * The one second chance of a page that was read before it was ready. Takes the first reading's outcome (null if something newer
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
