import { runRound } from '../../../sync/remote/round';
import type { RoundOptions } from '../../../sync/remote/round-types';
import { createKeyBytes, importLibraryKey } from '../../../sync/seal/library-key';
import { createTestDevice, createTestStorage, type TestDevice, type TestStorage } from './devices';

/** The key of the test’s library. */
export const key = await importLibraryKey(createKeyBytes());

/** A round of a device, with the key of the test's library. */
export const round = (log: TestDevice, transport: TestStorage, more: Partial<RoundOptions> = {}) =>
  runRound({ log, transport, key, signal: new AbortController().signal, ...more });

/** Names for articles. */
export const names = (count: number) => Array.from({ length: count }, (_, number) => `article ${number}`);

/** Two devices and empty storage. */
export const setUp = () => ({
  one: createTestDevice('device01'),
  other: createTestDevice('device02'),
  storage: createTestStorage(),
});
