import { expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey } from '../../../../sync/seal/library-key';
import { Chance } from '../../../fuzz/chance';
import { createTestStorage } from '../../sync/devices';
import { createReaders } from './readers';

/** Histories; `npm run test:sync` tries more. */
const HISTORIES = Number(process.env.SYNC_KEPT_HISTORIES ?? 20);
const SEED = Number(process.env.SYNC_SEED ?? 1);
const TURNS = 40;
const MAX_DEEDS = 3;
const HISTORY_MS = 5_000;

test(
  `after ${HISTORIES} histories of three devices that seldom meet, all that was done is there, and nothing that was deleted`,
  async () => {
    const key = await importLibraryKey(createKeyBytes());
    for (let seed = SEED; seed < SEED + HISTORIES; seed++) {
      const chance = new Chance(seed);
      const readers = createReaders(chance);
      const storage = createTestStorage();
      for (let turn = 0; turn < TURNS; turn++) {
        const at = chance.below(readers.devices.length);
        for (let left = chance.below(MAX_DEEDS + 1); left; left--) readers.act(at);
        if (chance.happens(0.3)) await readers.devices[at]?.round(storage, key, { allowDeletions: true });
      }
      await readers.settle([storage], key).catch((error: unknown) => {
        throw new Error(`history ${seed}`, { cause: error });
      });
      for (const { database } of readers.devices) database.close();
      expect(storage.files.size).toBeGreaterThan(TURNS / 10);
    }
  },
  30_000 + HISTORIES * HISTORY_MS,
);
