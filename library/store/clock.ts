let last = 0;

/** The time in ms, strictly increasing, so that two changes in one millisecond can be told apart. */
export function monotonicNow(): number {
  last = Math.max(Date.now(), last + 1);
  return last;
}
