/** Period that the limits apply to (ms). Without limits, messages that open windows could fill the screen with them. */
const PERIOD_MS = 60_000;

const usesByKey = new Map<string, number[]>();

/**
 * Counts a use of `key`, and returns whether it is within `max` per minute. The counts are lost when the background is
 * suspended, which doesn't happen while it gets messages.
 */
export function isWithinRate(key: string, max: number): boolean {
  const now = Date.now();
  const recent = (usesByKey.get(key) ?? []).filter((time) => now - time < PERIOD_MS);
  if (recent.length < max) recent.push(now);
  else return false;
  usesByKey.set(key, recent);
  return true;
}
