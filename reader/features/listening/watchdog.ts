/** The progress of an utterance. Times are in ms, of any monotonic clock. */
export interface UtteranceProgress {
  askedAt: number;
  /** When speech started, or null. */
  startedAt: number | null;
  /** When the engine last reported an event. */
  heardAt: number;
  /** Expected duration. */
  expected: number;
  /** Number of earlier attempts. */
  tries: number;
}

/** What to do: wait, speak again from the last known word, continue as if it had ended, or give up. */
export type Verdict = 'wait' | 'again' | 'next' | 'fail';

/** Time after which an engine that hasn't started has failed (ms): some need seconds to load a voice. */
const START_TIMEOUT_MS = 6000;
/** Time after which an idle engine has ended (ms). */
const IDLE_TIMEOUT_MS = 600;
/** Maximum number of attempts for a text. */
const MAX_TRIES = 2;

/**
 * Checks for an engine that has silently stopped: some stop after fifteen seconds without an event, some never start,
 * some never report the end. `isSpeaking` is what the engine reports.
 */
export function checkUtterance(progress: UtteranceProgress, now: number, isSpeaking: boolean): Verdict {
  const { askedAt, startedAt, heardAt, expected, tries } = progress;
  const isLastTry = tries + 1 >= MAX_TRIES;
  if (startedAt === null) {
    if (now - askedAt < START_TIMEOUT_MS) return 'wait';
    return isLastTry ? 'fail' : 'again';
  }
  const elapsed = now - startedAt;
  if (!isSpeaking && now - heardAt > IDLE_TIMEOUT_MS) {
    // Much too short: it was cut off. Long enough: its end event was lost.
    if (elapsed < expected * 0.6 && !isLastTry) return 'again';
    return 'next';
  }
  if (elapsed > expected * 3 + 8000) return isLastTry ? 'next' : 'again';
  return 'wait';
}
