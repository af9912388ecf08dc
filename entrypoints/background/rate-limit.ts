/** So many of a kind from one tab in this time, in ms, and no more: what opens windows could fill the screen with them. */
const WINDOW_MS = 60_000;

const times = new Map<string, number[]>();

/**
 * Counts one more use of a key, and tells whether it is within `max` a minute. The counts go with the background when it
 * sleeps, which it does not while it is asked things.
 */
export function isWithinRate(key: string, max: number): boolean {
  const now = Date.now();
  const recent = (times.get(key) ?? []).filter((time) => now - time < WINDOW_MS);
  if (recent.length < max) recent.push(now);
  else return false;
  times.set(key, recent);
  return true;
}
