import { expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey, nameFor } from '../../../sync/seal/library-key';
import { BrokenSeal, openSealed, seal } from '../../../sync/seal/seal';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a sealed file opens where it belongs, with its key, and nowhere else', async () => {
  const key = await importLibraryKey(createKeyBytes());
  const file = await seal(key, 'log/device01-1-1', bytes('The tide'));
  expect(new TextDecoder().decode(await openSealed(key, 'log/device01-1-1', file, 100))).toBe('The tide');
  await expect(openSealed(key, 'log/device01-2-2', file, 100)).rejects.toBeInstanceOf(BrokenSeal);
  const other = await importLibraryKey(createKeyBytes());
  await expect(openSealed(other, 'log/device01-1-1', file, 100)).rejects.toBeInstanceOf(BrokenSeal);
});

test('the same content is never sealed the same', async () => {
  const key = await importLibraryKey(createKeyBytes());
  const files = await Promise.all([1, 2].map(() => seal(key, 'a', bytes('The tide'))));
  expect(Buffer.from(files[0] ?? '').equals(Buffer.from(files[1] ?? ''))).toBe(false);
});

test('what unpacks to more than it may is refused', async () => {
  const key = await importLibraryKey(createKeyBytes());
  const file = await seal(key, 'a', new Uint8Array(5_000_000));
  expect(file.length).toBeLessThan(10_000);
  await expect(openSealed(key, 'a', file, 1_000_000)).rejects.toThrow(/more than 1000000/);
});

test('names are of the key, and always the same', async () => {
  const one = await importLibraryKey(new Uint8Array(32).fill(1));
  const other = await importLibraryKey(new Uint8Array(32).fill(2));
  expect(await nameFor(one, 'x')).toMatch(/^[0-9a-f]{20}$/);
  expect(await nameFor(one, 'x')).toBe(await nameFor(one, 'x'));
  expect(await nameFor(one, 'x')).not.toBe(await nameFor(other, 'x'));
});
