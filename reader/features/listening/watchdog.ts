/** What is known of a text that was handed to the engine. Times are in ms, of any clock that only goes on. */
export interface UtteranceProgress {
  askedAt: number;
  /** When it began to speak; null before. */
  startedAt: number | null;
  /** When it last told anything. */
  heardAt: number;
  /** How long the text should take. */
  expected: number;
  /** How often this text was tried before. */
  tries: number;
}

/** What is to be done: wait on, say it again from the last known word, go on as if it had ended, or give up. */
export type Verdict = 'wait' | 'again' | 'next' | 'fail';

/** An engine that has not begun after this long, in ms, does not speak: some need seconds to load a voice. */
const START_TIMEOUT_MS = 6000;
/** An engine that says it is idle has ended, once it has said so this long, in ms. */
const IDLE_TIMEOUT_MS = 600;
/** So many times a text is tried. */
const MAX_TRIES = 2;

/**
 * Judges an engine that may have fallen silent: some stop after fifteen seconds and tell nobody, some never begin, some
 * forget to say that they have ended. Takes what is known, the time, and whether the engine says that it speaks.
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
    // Far too short: it broke off. Long enough: its end was lost.
    if (elapsed < expected * 0.6 && !isLastTry) return 'again';
    return 'next';
  }
  if (elapsed > expected * 3 + 8000) return isLastTry ? 'next' : 'again';
  return 'wait';
}
