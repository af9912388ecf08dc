import { expect, test } from 'vitest';
import { createClock, deviceOf, isStamp, timeOf } from '../../../sync/merge/stamp';

test('stamps of one clock grow, also when the wall clock stands still, goes back or says nonsense', () => {
  const walls = [1000, 1000, 1000, 5, Number.NaN, Number.POSITIVE_INFINITY, -1, 2000];
  const clock = createClock('device01', () => walls.shift() ?? 0);
  const stamps = Array.from({ length: 8 }, () => clock.next());
  expect([...stamps].sort()).toEqual(stamps);
  expect(new Set(stamps).size).toBe(8);
  expect(stamps.every(isStamp)).toBe(true);
  expect(stamps.map(timeOf)).toEqual([1000, 1000, 1000, 1000, 1000, 1000, 1000, 2000]);
});

test('a clock goes on where it was, and after what it has seen', () => {
  const before = createClock('device01', () => 5000);
  const last = before.next();
  const again = createClock('device01', () => 10, before.latest());
  expect(again.next() > last).toBe(true);
  const seen = createClock('device02', () => 9_000_000).next();
  again.see(seen);
  const next = again.next();
  expect(next > seen).toBe(true);
  expect(deviceOf(next)).toBe('device01');
  again.see(last);
  expect(again.latest()).toBe(next);
});

test('more changes than a count holds within one millisecond take from the next', () => {
  const clock = createClock('device01', () => 1);
  clock.see('000000001zzzz-device02');
  expect(timeOf(clock.next())).toBe(2);
});

test.each(['', 'x', '0000000010000', '000000001000!-device01', 12, null])('%s is no stamp', (value) => {
  expect(isStamp(value)).toBe(false);
});
