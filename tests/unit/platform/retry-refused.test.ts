import { expect, test } from 'vitest';
import { retryRefused } from '../../../platform/retry-refused';

/** An injection that is refused so many times, and counts its attempts. */
function refusedTimes(count: number) {
  let attempts = 0;
  const inject = async () => {
    attempts++;
    if (attempts <= count) throw new Error(`refused ${attempts}`);
    return 'injected';
  };
  return { inject, attempts: () => attempts };
}

test('an injection that the browser refuses at first is tried again', async () => {
  const { inject, attempts } = refusedTimes(2);
  expect(await retryRefused(inject)).toBe('injected');
  expect(attempts()).toBe(3);
});

test('one that it always refuses ends with its error', async () => {
  const { inject, attempts } = refusedTimes(99);
  await expect(retryRefused(inject)).rejects.toThrow('refused 4');
  expect(attempts()).toBe(4);
});
