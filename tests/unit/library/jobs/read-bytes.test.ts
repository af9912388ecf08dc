import { expect, test } from 'vitest';
import { readBytes } from '../../../../library/jobs/read-bytes';

/** An answer of so many pieces of a kilobyte; for ever without a number. Says how many were asked for, and if it was let go. */
function answer(pieces = Number.POSITIVE_INFINITY, headers: Record<string, string> = {}) {
  const seen = { given: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (seen.given === pieces) return controller.close();
      seen.given++;
      controller.enqueue(new Uint8Array(1024).fill(seen.given));
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { response: new Response(body, { headers }), seen };
}

test('an answer is read whole', async () => {
  const bytes = await readBytes(answer(3).response, 4096);
  expect([bytes.length, bytes[0], bytes[1024], bytes[3071]]).toEqual([3072, 1, 2, 3]);
  expect(await readBytes(new Response(null), 10)).toHaveLength(0);
});

test('one that does not end is let go at the limit', async () => {
  const { response, seen } = answer();
  await expect(readBytes(response, 10_000)).rejects.toMatchObject({ failure: 'refused' });
  expect(seen.cancelled).toBe(true);
  expect(seen.given).toBeLessThan(14);
});

test('one that says it is too long is not read at all', async () => {
  const { response, seen } = answer(30, { 'content-length': '30720' });
  await expect(readBytes(response, 10_000)).rejects.toMatchObject({ failure: 'refused' });
  expect(seen.given).toBeLessThan(3);
});
