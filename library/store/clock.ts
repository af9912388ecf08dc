let last = 0;

/** The time in ms, later with every call: two changes of one millisecond can still be told apart. */
export function monotonicNow(): number {
  last = Math.max(Date.now(), last + 1);
  return last;
}
